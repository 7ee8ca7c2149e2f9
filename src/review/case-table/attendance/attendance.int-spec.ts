import { type TestApp, testApp } from '../../../../test/support/app.js';
import {
  anna,
  bram,
  chris,
  clinician,
  RECEIVER,
  SENDER,
  TestRegion,
} from '../../../../test/support/review/region.js';
import { plusDays } from '../../../../libs/kernel/index.js';
import { type Actor } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { ReviewModule } from '../../review.module.js';
import { CaseListService } from '../case/case-list.service.js';
import { CaseAgendaService } from '../meeting/case-agenda.service.js';
import { CaseAttendanceService } from './attendance.service.js';

const TODAY = todayOf(new Date());
const steward: Actor = { ...clinician(SENDER, 'steward'), role: 'data-steward', profession: null };

describe('attendance at a meeting', () => {
  let test: TestApp;
  let region: TestRegion;
  let meeting: string;

  beforeEach(async () => {
    test = await testApp({ stages: [ReviewModule] });
    region = await TestRegion.in(test.postgres);
    const planned = await test.app.get(CaseAgendaService).plan(chris, TODAY);
    if (!planned.ok) throw new Error(planned.error);
    meeting = planned.value;
  });
  afterEach(async () => {
    await region.close();
    await test.close();
  });

  const attend = async (actor: Actor, present = true, id = meeting): Promise<string> => {
    const result = await test.app.get(CaseAttendanceService).attend(actor, id, present);
    return result.ok ? 'ok' : result.error;
  };
  const seat = async (actor: Actor, organisation: string, present = true): Promise<string> => {
    const service = test.app.get(CaseAttendanceService);
    const result = await service.seat(actor, meeting, { organisation, role: 'clinician' }, present);
    return result.ok ? 'ok' : result.error;
  };
  const seen = async (actor: Actor) => {
    const { items } = await test.app.get(CaseListService).meetings(actor);
    const { present, attendance } = items.find(({ id }) => id === meeting)!;
    return { present, attendance };
  };
  const at = (name: string, people: number, noted: boolean, role = 'clinician') => ({
    organisation: { id: name === 'Sender' ? SENDER : RECEIVER, name },
    role,
    people,
    noted,
  });

  it('is said of oneself, once, and of somebody by the chair; the chair sees all, others their own', async () => {
    expect(await Promise.all([attend(anna), attend(anna), attend(steward)])).toEqual(['ok', 'ok', 'ok']);
    expect([await seat(chris, RECEIVER), await seat(chris, RECEIVER)]).toEqual(['ok', 'ok']);
    expect(await seen(chris)).toEqual({
      present: false,
      attendance: [at('Receiver', 0, true), at('Sender', 1, false), at('Sender', 1, false, 'data-steward')],
    });
    expect(await seen(anna)).toEqual({
      present: true,
      attendance: [at('Sender', 1, false), at('Sender', 1, false, 'data-steward')],
    });
    expect(await seen(bram)).toEqual({ present: false, attendance: [at('Receiver', 0, true)] });
    expect(await region.count('case_attendance')).toBe(3);
  });

  it('is taken back, by each what they said', async () => {
    await attend(anna);
    await seat(chris, SENDER);
    expect(await seat(chris, SENDER, false)).toBe('ok');
    expect((await seen(chris)).attendance).toEqual([at('Sender', 1, false)]);
    expect(await attend(bram, false)).toBe('ok');
    expect((await seen(chris)).attendance).toEqual([at('Sender', 1, false)]);
    expect(await attend(anna, false)).toBe('ok');
    expect((await seen(chris)).attendance).toEqual([]);
  });

  it('is noted by the chair alone, of a provider of the region, at a meeting of today that has not ended', async () => {
    expect(await seat(anna, SENDER)).toBe('not-the-chair');
    expect(await attend(chris)).toBe('not-found');
    expect(await seat(chris, '12345678')).toBe('owner-unknown');
    const later = await test.app.get(CaseAgendaService).plan(chris, plusDays(TODAY, 3));
    expect(await attend(anna, true, later.ok ? later.value : '')).toBe('attendance-too-early');
    expect(await attend(anna, true, '00000000-0000-4000-8000-000000000000')).toBe('not-found');
    await attend(anna);
    await test.app.get(CaseAgendaService).finish(chris, meeting, 'end', 1);
    expect(await attend(anna, false)).toBe('meeting-over');
    expect((await seen(chris)).attendance).toEqual([at('Sender', 1, false)]);
  });

  it('is of nobody else, past the service either, and is in the trail', async () => {
    const insert = (actor: Actor, values: string) =>
      test.database.transaction(actor, (tx) =>
        tx.query(
          `INSERT INTO case_attendance (region_id, meeting_id, provider_id, role, user_id, recorded_by) VALUES ('TEST', $1, ${values})`,
          [meeting],
        ),
      );
    await expect(insert(anna, `'${RECEIVER}', 'clinician', 'anna', 'anna'`)).rejects.toThrow(/row-level/);
    await expect(insert(anna, `'${SENDER}', 'clinician', NULL, 'anna'`)).rejects.toThrow(/row-level/);
    await expect(insert(anna, `'${SENDER}', 'clinician', 'eva', 'anna'`)).rejects.toThrow(/row-level|check/);
    await expect(insert(chris, `'${SENDER}', 'clinician', 'chris', 'chris'`)).rejects.toThrow(/row-level/);
    await region.query(
      `UPDATE case_meeting SET state = 'held', version = 2, closed_at = now() WHERE id = $1`,
      [meeting],
    );
    await expect(insert(anna, `'${SENDER}', 'clinician', 'anna', 'anna'`)).rejects.toThrow(/at the meeting/);
    expect(await region.count('case_attendance')).toBe(0);
  });

  it('leaves a line in the trail with the organisation', async () => {
    await attend(anna);
    expect(
      await region.query(
        `SELECT organisation, detail FROM audit_event WHERE action = 'case-meeting.attend' AND subject_id = $1`,
        [meeting],
      ),
    ).toEqual([{ organisation: SENDER, detail: { organisation: SENDER, kind: 'clinician' } }]);
  });
});

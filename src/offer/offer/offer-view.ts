import { mondayOf, passesEighteen, RETURN_REASONS } from '../../../libs/kernel/index.js';
import {
  addresseesOf,
  consentGiversOf,
  HAND_OVER_STEPS,
  type HandOverStep,
  letterValidity,
  mayDo,
  mayReturn,
  mayTakeBack,
  nextStepOf,
  weeksSoonerIn,
} from '../../../libs/offer/index.js';
import { disclose, isGainKnown } from '../../../libs/matching/index.js';
import { type OfferViewRow, type StepRow } from './offer-view.store.js';
import { type HandOverStepDto, type OfferAllowedDto, type OfferDto } from './offer.dto.js';

/** An offer as its page has it. */
export function offerOf(row: OfferViewRow, today: string): OfferDto {
  const { diagnosis, settings, intensities, age, language, severity, title } = disclose(row.need);
  const { id, proposalId, state, version, side, reference, answerBy, reason, transfer, facts } = row;
  const week = row.chosenWeek ?? row.week;
  return {
    id,
    proposalId,
    state,
    version,
    side,
    reference,
    need: { diagnosis, settings: [...settings], intensities, age: [...age], language, severity },
    addressees: addresseesOf(age, title),
    from: { provider: { id: row.fromId, name: row.fromName } },
    to: {
      provider: { id: row.toId, name: row.toName },
      programme: { id: row.programmeId, name: row.programmeName },
    },
    week,
    intakeOn: mondayOf(week),
    options: row.options.map((option) => ({
      week: option,
      intakeOn: mondayOf(option),
      weeksSooner: weeksSoonerIn(option, row),
    })),
    gainKnown: isGainKnown(row.gain),
    chosenWeek: row.chosenWeek,
    form: {
      place: facts.place,
      online: facts.online,
      group: facts.group,
      language: facts.language,
      travelMinutes: facts.travelMinutes,
      treatmentWeeks: facts.treatmentWeeks,
    },
    offeredBy: side === 'sending' ? row.offeredBy : null,
    answeredBy: side === 'sending' ? row.answeredBy : null,
    offeredAt: row.offeredAt.toISOString(),
    answerBy,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    reason,
    reasonNl: row.reasonNl,
    reasonEn: row.reasonEn,
    transfer,
    intakeHeldAt: row.intakeHeldAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    returnReason: row.returnReason,
    handOver: row.steps.map((step) => stepOf(step, row)),
    passesEighteen: passesEighteen(age, title),
    next: nextStepOf(
      {
        state,
        answerBy,
        transfer,
        week,
        treatmentWeeks: facts.treatmentWeeks,
        done: row.steps.map(({ step }) => step),
      },
      today,
    ),
    allowed: allowedTo(row, week, today),
  };
}

/** The date of the letter stays where the file is; what the other side needs to know is whether it holds. */
function stepOf({ step, side, by, at, letterOn, consentOf }: StepRow, row: OfferViewRow): HandOverStepDto {
  return {
    step,
    side,
    by,
    at: new Date(at).toISOString(),
    letterOn: row.side === 'sending' ? letterOn : null,
    consentOf,
    letterValidity:
      letterOn === null || row.registeredOn === null ? null : letterValidity(letterOn, row.registeredOn),
  };
}

/** Asks the same rules that will judge the click, so that a button never promises what the service refuses. */
function allowedTo(row: OfferViewRow, week: string, today: string): OfferAllowedDto {
  const { state, side, transfer, steps } = row;
  const at = { transfer, side, done: steps.map(({ step }) => step) };
  const ours = (step: HandOverStep): boolean => steps.some((one) => one.step === step && one.side === side);
  return {
    answer: state === 'offered' && side === 'sending' && row.answerBy >= today,
    steps: HAND_OVER_STEPS.filter((step) => mayDo(step, at).ok),
    consentOf: [...consentGiversOf(disclose(row.need).age)],
    takeBack: HAND_OVER_STEPS.filter((step) => mayTakeBack(step, at).ok && ours(step)),
    holdIntake: side === 'receiving' && transfer === 'planned' && mondayOf(week) <= today,
    start: side === 'receiving' && transfer === 'intake-held',
    returnReasons: RETURN_REASONS.map(({ code }) => code).filter(
      (reason) => mayReturn(reason, transfer, week, today).ok,
    ),
  };
}

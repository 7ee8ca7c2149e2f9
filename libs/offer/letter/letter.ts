import { type Language, labelOf, LANGUAGES, mondayOf, TREATMENTS } from '../../kernel/index.js';
import { type Key } from '../../words/index.js';
import { type Letter, type LetterBlock, type LetterData, type LetterItem, type LetterText } from './parts.js';
import { type LetterVoice, ownVoice, type Params } from './voice.js';

type Below<K extends string, Part extends string> = K extends `offer.letter.${Part}.${infer Name}`
  ? Name
  : never;
/** A sentence that is the same for whomever, and one that is said to somebody. */
type Shared = Below<Key, 'shared'>;
type Said = Below<Key, 'adult'>;
type Name = Shared | { readonly to: Said };

const WEEKS_TO_CHOOSE = ['one', 'two', 'three'] as const;
/** Before a sentence that is not in the language of the letter. */
const DUTCH = '[NL] ';

/**
 * The letter to the client in plain words (B1), to whoever decides. The same data give the same letter, to the letter.
 * What is asked stands before how it will be, so that it is on the first page.
 * @example letterOf(data, 'nl').title === 'U kunt eerder terecht bij GGZ Noord'
 */
export function letterOf(data: LetterData, language: Language | LetterVoice): Letter {
  const voice = typeof language === 'string' ? voiceOf(language) : language;
  const { facts, options, contact, seen, crisis, addressee, wait } = data;
  const unsure = wait === 'unknown';
  const missing = new Set<string>();
  const about: Params = {
    from: facts.from,
    to: facts.to,
    programme: treatmentOf(facts, voice),
    place: facts.place,
    language: voice.nameOf(facts.language) ?? labelOf(LANGUAGES, facts.language, 'nl'),
    answerBy: data.answerBy,
    others: seen.others,
    phone: inOnePiece(contact.phone),
    mail: contact.mail ?? '',
    crisis: crisis?.name ?? '',
    crisisPhone: inOnePiece(crisis?.phone ?? null),
  };
  const said = (name: Name, params: Params = {}): LetterText => {
    const key = typeof name === 'string' ? `shared.${name}` : `${addressee}.${name.to}`;
    const filled = { ...about, ...params };
    const text = voice.say(key, filled);
    if (text !== null) return { text };
    missing.add(key);
    const inDutch = { ...filled, language: labelOf(LANGUAGES, facts.language, 'nl') };
    return { text: DUTCH + voiceOf('nl').say(key, inDutch)!, dutch: true };
  };
  const text = (name: Name): string => said(name).text;
  const to = (name: Said): Name => ({ to: name });
  const item = (label: Shared, name: Name, params?: Params): LetterItem =>
    labelled(said(label), said(name, params));
  const heading = (name: Said): LetterBlock => ({ kind: 'heading', ...said(to(name)) });
  const paragraph = (name: Name, params?: Params): LetterBlock => ({
    kind: 'paragraph',
    ...said(name, params),
  });
  const list = (...items: readonly LetterItem[]): LetterBlock => ({ kind: 'list', items });

  const where = (): LetterItem =>
    facts.online
      ? item('online', to('how.online'))
      : facts.travelMinutes === null
        ? item('place', 'placeText')
        : item('place', tripBy(data), { count: facts.travelMinutes });
  const start = (): LetterItem => {
    if (facts.treatmentWeeks === null) return item('start', 'startUnknown');
    return facts.treatmentWeeks === 0
      ? item('start', 'startAtOnce')
      : item('start', 'startLater' as Shared, { count: facts.treatmentWeeks });
  };
  const whom = addressee === 'parents' || addressee === 'both' ? [item('for', to('forWhom'))] : [];
  return {
    language: voice.code,
    direction: voice.direction,
    title: text(to(unsure ? 'titleUnknown' : 'title')),
    sender: facts.from,
    head: [
      { label: text('date'), text: voice.date(data.offeredOn) },
      { label: text('reference'), text: data.reference },
      ...(contact.address === null ? [] : [{ label: text('address'), text: contact.address }]),
      ...whom,
    ],
    blocks: [
      paragraph('greeting'),
      paragraph(to(unsure ? 'openingUnknown' : 'opening')),
      heading('act.heading'),
      paragraph(to('act.text')),
      paragraph(to(askBy(data))),
      paragraph(to('act.silence')),
      heading('when.heading'),
      paragraph(to(`when.${WEEKS_TO_CHOOSE[options.length - 1] ?? 'three'}`)),
      list(
        ...options.map(({ week, weeksSooner }, i) => ({
          ...labelled(
            options.length === 1 ? null : said('choice', { choice: i + 1 }),
            said(to(unsure ? 'when.optionUnknown' : ('when.option' as Said)), {
              monday: mondayOf(week),
              count: weeksSooner,
            }),
          ),
        })),
      ),
      ...(wait === 'agreed' || wait === 'stated' ? [] : [paragraph(to(`when.${wait}`))]),
      paragraph(to('when.dayAndTime')),
      heading('how.heading'),
      list(
        item('treatment', 'treatmentText'),
        where(),
        item('form', facts.group ? 'group' : to('how.alone')),
        item('language', to('how.language')),
        start(),
        ...(data.payer === null ? [] : [item('payer.label', `payer.${data.payer}`)]),
        ...(data.cost === null ? [] : [item('cost.label', `cost.${data.cost}`)]),
      ),
      paragraph(to('how.company')),
      heading('seen.heading'),
      paragraph(to('seen.text')),
      ...(facts.treatedBefore === true ? [paragraph(to('seen.before'))] : []),
      ...(seen.table ? [paragraph(to('seen.table'))] : []),
      ...(seen.others.length > 0 ? [paragraph(to('seen.others'))] : []),
      paragraph(to('seen.file')),
      heading('same.heading'),
      list(
        item('wait', to('same.wait')),
        item('ownPlace', to('same.place')),
        item('referral', to(data.aroundEighteen ? 'same.referralAt18' : 'same.referral')),
        item('consent', to('same.consent')),
      ),
      heading('free.heading'),
      paragraph(to('free.text')),
      heading('help.heading'),
      paragraph(to('help.text')),
      paragraph(to(crisis === null ? 'help.noCrisis' : 'help.crisis')),
      paragraph('life'),
    ],
    closing: [text('closing'), text('signature')],
    // Page numbers say enough without words.
    paging:
      said('page').dutch === true || said('ofPages').dutch === true
        ? ['', '/']
        : [text('page'), text('ofPages')],
    gaps: [
      ...(contact.phone === null && contact.mail === null ? (['contact'] as const) : []),
      ...(contact.address === null ? (['address'] as const) : []),
      ...(crisis === null ? (['crisis'] as const) : []),
    ],
    missing: [...missing],
  };
}

/** A number that is broken at the end of a line is dialled wrong. */
const inOnePiece = (phone: string | null): string => (phone ?? '').replaceAll(' ', '\u00a0');

/** Marked once where both are Dutch. */
const labelled = (label: LetterText | null, text: LetterText): LetterItem => ({
  label:
    label?.dutch === true && text.dutch === true ? label.text.slice(DUTCH.length) : (label?.text ?? null),
  ...text,
});

/** In plain words where the programme has a public name. */
const treatmentOf = ({ publicName, programme }: LetterData['facts'], voice: LetterVoice): string =>
  publicName === undefined || publicName === null
    ? programme
    : (voice.treatment(publicName) ?? labelOf(TREATMENTS, publicName, 'nl'));

/** The way there, with how one travels where the region has said it. */
const tripBy = ({ travelBy }: LetterData): Shared =>
  (travelBy === null ? 'placeAndTrip' : `tripBy.${travelBy}`) as Shared;

/** By what the sender can be reached. */
function askBy({ contact: { phone, mail } }: LetterData): Said {
  if (phone !== null && mail !== null) return 'act.askBoth';
  if (phone !== null) return 'act.askPhone';
  return mail === null ? 'act.askNone' : 'act.askMail';
}

const voiceOf = (language: Language): LetterVoice =>
  ownVoice(language, {
    nameOf: (code) => labelOf(LANGUAGES, code, language),
    treatment: (code) => labelOf(TREATMENTS, code, language),
  });

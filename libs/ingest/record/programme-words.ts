/**
 * The words of which the name of a programme is made: what care it is, for whom, in what form. Together with the
 * places of the region, numbers and words that the region adds in its policy. A name goes out to everybody, so nothing
 * fits in it that could lead to a person: no street, and no word here that is a common surname (jong, kort).
 */
const WORDS = `
  vw kj pg
  aan als bij buiten de dicht door een en het huis in met na naar of om op over te tot uit van voor zonder
  aanmelding acute afdeling ambulant ambulante basis behandelaar behandelcentrum behandelgroep behandeling behandelprogramma
  beeldbellen begeleiding beoordeling bijeenkomsten blended centrum combinatie consultatie crisis crisisdienst dag dagbehandeling
  dagdeel dagdelen deeltijd deeltijdbehandeling diagnostiek digitaal digitale eerste eendaags expertisecentrum fase ggz gespecialiseerde
  groep groepen groepsbehandeling groepstherapie hoogspecialistische huis individueel individuele intake integrale intensief
  intensieve interventie kliniek klinisch klinische kortdurend kortdurende langdurig langdurige lijn locatie meerdaags
  multidisciplinair multidisciplinaire nazorg noord noordelijk observatie onderzoek online oost opname opvolging outreachend plus
  poli polikliniek poliklinisch poliklinische praktijk programma psychiatrie psychologie psychologen psychotherapie regio
  rehabilitatie schakel screening second opinion sociale specialistisch specialistische stad stabilisatie stap start
  systeem systeemtherapie team thuis thuisbehandeling toeleiding traject transitie tweede vaktherapie vervolg videobellen
  vroege vroegsignalering wachtlijst week weken wekelijks west wijk wijkteam zelfhulp zelfstandig zorg zorgpad zuid zuidelijk
  aandacht aandachtsstoornissen aanpassingsstoornis adhd add afhankelijkheid agressie alcohol algemeen algemene alle anorexia
  angst angststoornis angststoornissen ass autisme autismespectrum bipolair bipolaire borderline boulimia burnout cannabis cluster
  cognitief cognitieve concentratie dementie depressie depressieve depressies diagnose diagnosen dissociatie drugs dwang eetbuien
  eetstoornis eetstoornissen emotieregulatie ernstig ernstige gamen gebruik gedrag gedragsproblemen gedragsstoornissen geheugen
  gender gokken hechting herstel identiteit impulsiviteit kindertijd klachten lichamelijk lichamelijke lichte lvb manie
  matig matige middelen middelengebruik neurocognitief neurocognitieve obsessief ocd ontwikkeling ontwikkelingsstoornissen overig
  overige overspanning paniek persoonlijkheid persoonlijkheidsproblematiek persoonlijkheidsstoornis persoonlijkheidsstoornissen
  problematiek problemen psychose psychosen psychotisch psychotische ptss rouw schizofrenie slaap slaapstoornissen solk somatisch
  somatische somatoform spectrum stemming stemmingsstoornis stemmingsstoornissen stoornis stoornissen stress trauma traumabehandeling
  verslaving verslavingszorg verstandelijke beperking zelfbeeld zelfmoord suicidaliteit zware
  act cgt dgt dbt emdr ept exposure fact fft iht ipt mbct mbt mdft mindfulness mst pit psycho educatie rtms schematherapie sft vers
  bggz gbggz sggz kjp oggz ouderenpsychiatrie
  adolescent adolescenten jeugd jeugdigen jongeren jongvolwassen jongvolwassenen kind kinderen kleuters mannen moeder
  moeders oudere ouderen ouders peuters perinataal postpartum senioren student studenten tiener tieners vader vaders volwassen
  volwassenen vrouwen zuigelingen gezin gezinnen familie naasten partner partners anderstalig anderstaligen engels engelstalig
  engelstalige statushouders vluchtelingen veteranen zwangeren wlz zvw wfz jeugdwet forensisch forensische justitieel jaar jarigen
  addiction adolescents adult adults and anxiety autism basic bipolar care clinic cognitive combined day depressive digital eating
  elderly english for forensic general group individual mood no online outpatient personality programme psychotic somatoform
  specialist substances treatment unknown with youth
`;
export const PROGRAMME_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''));

/** Case and accents do not make another word. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words of a text and its numbers, in order; letters and digits apart, punctuation left out. */
const partsOf = (text: string): readonly string[] => fold(text).match(/\p{L}+|\p{N}+/gu) ?? [];

/** Words of place names, so that a name says where a programme is. */
export const wordsOf = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => partsOf(name)));

/** Three numbers in a row are a day or a telephone number. */
const NUMBERS_IN_A_ROW = /\d+[^\p{L}\p{N}]{1,3}\d+[^\p{L}\p{N}]{1,3}\d+/u;
/** “Team B”, “P-2”: more single letters than two spell something. */
const MOST_LETTERS = 2;

/**
 * Places, from 1, of the parts of a text that are neither a word of care, nor one of the region, nor a single letter,
 * nor a short number; empty where all of it is. The parts themselves are never told.
 * @param others words of places and of the region's policy, as `wordsOf` gives them
 * @example strangeParts('Poli van Jansen', new Set(), 3) // [3]
 */
export function strangeParts(
  text: string,
  others: ReadonlySet<string>,
  mostDigits: number,
): readonly number[] {
  const parts = partsOf(text);
  const inARow = NUMBERS_IN_A_ROW.test(fold(text));
  const letters = parts.filter((part) => part.length === 1 && /\p{L}/u.test(part)).length;
  const isStrange = (part: string): boolean => {
    if (/^\p{N}/u.test(part)) return inARow || !/^\d+$/.test(part) || part.length > mostDigits;
    return part.length === 1 ? letters > MOST_LETTERS : !PROGRAMME_WORDS.has(part) && !others.has(part);
  };
  return parts.flatMap((part, i) => (isStrange(part) ? [i + 1] : []));
}

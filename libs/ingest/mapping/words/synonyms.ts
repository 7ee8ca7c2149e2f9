import { type CodeListName } from '../../../kernel/index.js';

/**
 * How people write a code, beside its label: by code, words with that one meaning. They are proposals: whoever delivers
 * confirms each once. A word under two codes has two readings and is asked about.
 */
export const SYNONYMS: Readonly<Partial<Record<CodeListName, Readonly<Record<string, readonly string[]>>>>> = {
  diagnoses: {
    'dsm5-adhd': ['add', 'aandachtstekort', 'aandachtstekortstoornis', 'adhd/add', 'aandachtsdeficientie', 'attention deficit', 'attention deficit hyperactivity disorder'],
    'dsm5-autism': ['ass', 'asd', 'autisme', 'autism', 'asperger', 'pdd-nos', 'autismespectrumstoornissen'],
    'dsm5-other-neurodevelopmental': ['verstandelijke beperking', 'lvb', 'tic', 'tics', 'tourette', 'leerstoornis'],
    'dsm5-neurodevelopmental': ['ontwikkelingsstoornis', 'ontwikkelingsstoornissen', 'neurodevelopmental'],
    'dsm5-psychotic': ['psychose', 'psychotisch', 'psychosis', 'psychotic', 'schizofrenie', 'schizophrenia', 'eerste psychose', 'vroege psychose'],
    'dsm5-bipolar': ['bipolair', 'bipolar', 'manisch depressief', 'bipolaire stoornis', 'bipolaire stemmingsstoornissen'],
    'dsm5-depressive': ['depressie', 'depressief', 'depression', 'depressive', 'mdd', 'dysthymie', 'depressieve stoornis', 'depressieve stemmingsstoornissen'],
    'dsm5-anxiety': ['angst', 'anxiety', 'paniek', 'paniekstoornis', 'fobie', 'sociale fobie', 'gas', 'gegeneraliseerde angst', 'phobia', 'panic'],
    'dsm5-obsessive-compulsive': ['ocd', 'ocs', 'dwang', 'dwangstoornis', 'obsessief compulsief'],
    'dsm5-trauma': ['ptss', 'ptsd', 'trauma', 'psychotrauma', 'posttraumatische stress', 'post traumatic stress', 'traumagerelateerd', 'aanpassingsstoornis'],
    'dsm5-dissociative': ['dissociatie', 'dis', 'dissociatief', 'dissociative'],
    'dsm5-somatic': ['solk', 'alk', 'somatoform', 'somatisch', 'conversie', 'somatic'],
    'dsm5-eating': ['eetstoornis', 'anorexia', 'anorexia nervosa', 'boulimia', 'bulimia', 'binge eating', 'eating', 'arfid'],
    'dsm5-addiction': ['verslaving', 'alcohol', 'drugs', 'middelen', 'middelengebruik', 'middelenmisbruik', 'addiction', 'substance use', 'gokken', 'cannabis'],
    'dsm5-neurocognitive': ['dementie', 'dementia', 'delier', 'cognitief', 'neurocognitief', 'alzheimer', 'nah'],
    'dsm5-personality': ['persoonlijkheid', 'persoonlijkheidsstoornis', 'borderline', 'bps', 'personality', 'cluster b', 'cluster c'],
    'dsm5-other': ['overig', 'overige', 'other', 'anders', 'restgroep'],
    'not-yet-diagnosed': ['onbekend', 'nog niet gesteld', 'geen diagnose', 'uitgesteld', 'diagnose uitgesteld', 'nog geen', 'unknown', 'deferred', 'no diagnosis', '-', 'nvt', 'n.v.t.'],
    'attention-deficit-behaviour': ['aandachtstekort en gedrag', 'gedragsstoornis', 'gedragsstoornissen'],
    autism: ['pervasief', 'pervasieve ontwikkelingsstoornis'],
    'other-childhood': ['overige kindertijd', 'overige stoornissen kindertijd'],
    alcohol: ['alcohol gebonden stoornissen'],
    'other-substances': ['overige aan middel gebonden stoornissen'],
    bipolar: ['bipolair en overige stemmingsstoornissen'],
    'no-distinction': ['geen onderscheid'],
  },
  settings: {
    '1': ['sectie ii', 'vrijgevestigd', 'vrijgevestigde'],
    '2': ['monodisciplinair', 'ambulant monodisciplinair', 'mono'],
    '3': ['multidisciplinair', 'ambulant multidisciplinair', 'multi'],
    '4': ['outreach', 'fact', 'act', 'bemoeizorg'],
    '5': ['opname', 'kliniek', 'clinical', 'klinisch'],
    '8': ['topklinisch', 'topggz', 'top ggz'],
  },
  levels: {
    basic: ['bggz', 'gbggz', 'basis', 'basis ggz', 'generalistische basis ggz', 'gb ggz'],
    specialist: ['sggz', 's ggz', 'specialistisch', 'gespecialiseerd', 'specialistische ggz', 'specialised'],
    'highly-specialist': ['topggz', 'top ggz', 'hoogspecialistisch', 'highly specialised'],
  },
  intensities: {
    outpatient: ['poli', 'poliklinisch', 'amb'],
    outreach: ['fact', 'outreachend', 'bemoeizorg', 'act'],
    day: ['dagklinisch', 'deeltijd', 'dagbehandeling', 'dagkliniek', 'day treatment'],
    inpatient: ['opname', 'kliniek', 'clinical', 'residentieel'],
  },
  forms: {
    individual: ['individueel', '1 op 1', 'een op een'],
    group: ['groep', 'groepstherapie', 'groepsbehandeling'],
    online: ['ehealth', 'e health', 'digitaal', 'beeldbellen', 'remote'],
  },
  titles: {
    zvw: ['zorgverzekeringswet', 'verzekerde zorg', 'zorgverzekering'],
    jeugdwet: ['jw', 'jeugd', 'gemeente', 'youth act'],
    wlz: ['wet langdurige zorg', 'langdurige zorg'],
    wfz: ['wet forensische zorg', 'justitie', 'forensisch'],
  },
  circuits: {
    youth: ['k&j', 'kind en jeugd', 'jeugdigen', 'kinderen', 'kinder en jeugd', 'child and adolescent', 'kjp'],
    adults: ['volw', 'volwassen', 'adult'],
    elderly: ['ouderenpsychiatrie', 'older adults', 'ouderen'],
    addiction: ['verslaving'],
    forensic: ['forensisch', 'forensische psychiatrie'],
  },
  languages: {
    nl: ['nederlandse', 'ned', 'nld', 'dut'],
    en: ['engelse', 'eng'],
    de: ['duitse', 'deu', 'ger'],
    fr: ['franse', 'fra'],
    ar: ['arabische', 'marokkaans', 'syrisch', 'ara'],
    tr: ['turkse', 'tur'],
    pl: ['poolse', 'pol'],
    uk: ['oekraiense', 'ukr'],
    fa: ['farsi', 'dari', 'perzisch', 'persian'],
    so: ['somalische'],
    ro: ['roemeense'],
    es: ['spaanse', 'spa'],
    pt: ['portugese', 'portugees'],
    zh: ['chinese', 'mandarijn', 'mandarin'],
    ru: ['russische', 'rus'],
    sign: ['ngt', 'gebarentaal', 'sign language'],
  },
  severities: {
    '1': ['laag', 'mild', 'low', 'gering'],
    '2': ['middel', 'gemiddeld', 'moderate', 'medium', 'midden', 'matig ernstig'],
    '3': ['hoog', 'zwaar', 'high', 'zeer ernstig', 'very severe'],
  },
  flags: {
    crisis: ['spoed', 'crisis'],
    'iq-below-80': ['lvb', 'laag iq', 'zwakbegaafd', 'iq 80', 'iq < 80'],
    'acute-suicidality': ['suicidaal', 'acuut suicidaal', 'suicidaliteit', 'suicidal'],
    'crisis-prone': ['crisisgevoeligheid'],
    aggression: ['agressief', 'agressieregulatie'],
    'primary-addiction': ['verslaving', 'hoofdprobleem verslaving', 'verslaving voorliggend'],
    'severe-eating-disorder': ['eetstoornis ernstig'],
    'dementia-organic': ['dementie', 'organisch'],
    'no-fixed-address': ['dakloos', 'zwervend', 'homeless'],
    'legal-question': ['juridisch', 'rechtszaak', 'legal'],
    'active-psychosis': ['psychotisch', 'psychose', 'floride psychose'],
  },
  clientWishes: {
    open: ['ja', 'yes', 'j', 'y', 'open', 'akkoord', 'wil overstappen', 'true', 'waar'],
    stay: ['nee', 'no', 'n', 'blijft', 'blijven', 'wil niet', 'false', 'onwaar'],
    'not-asked': ['nog niet gevraagd', 'onbekend', 'niet gevraagd', 'unknown', '-', 'nvt'],
  },
  conditions: {
    'no-group': ['geen groep', 'no group'],
    'no-online': ['geen online', 'not online', 'alleen live'],
    'female-clinician': ['vrouw', 'vrouwelijk', 'vrouwelijke behandelaar', 'female'],
    'own-language-only': ['eigen taal', 'geen tolk'],
  },
};

/** What says that there is none: of a list of which none is an answer. */
export const NONE_OF_THEM: ReadonlySet<string> = new Set(['geen', 'nee', 'no', 'none', 'n', 'niets', '0', 'false', 'onwaar']);

const YES: ReadonlySet<string> = new Set(['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x', 'wel']);
const NO: ReadonlySet<string> = new Set(['nee', 'n', 'no', 'false', 'onwaar', '0', '', 'niet', 'geen']);

/** A yes or a no; null where it is neither. @param text as `plain` gives it */
export const yesNo = (text: string): boolean | null => (YES.has(text) ? true : NO.has(text) ? false : null);

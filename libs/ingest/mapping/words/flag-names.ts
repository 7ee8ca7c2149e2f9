/** What exports call a flag, beside its code and its labels: they have a column for each, with yes and no. */
export const FLAG_NAMES: Readonly<Record<string, readonly string[]>> = {
  crisis: ['spoed'],
  'iq-below-80': ['laag iq', 'lvb', 'low iq'],
  'acute-suicidality': ['suicidaliteit', 'suicidaal', 'suicidality', 'suicidal'],
  'crisis-prone': ['crisisgevoelig'],
  aggression: ['agressie', 'agressief'],
  'primary-addiction': ['verslaving'],
  'severe-eating-disorder': ['ernstige eetstoornis'],
  'dementia-organic': ['dementie', 'dementia'],
  uninsured: ['onverzekerd'],
  'no-fixed-address': ['dakloos', 'dakloosheid', 'homeless'],
  'legal-question': ['juridisch', 'juridische vraag'],
  'active-psychosis': ['psychose', 'psychotisch', 'psychosis'],
};

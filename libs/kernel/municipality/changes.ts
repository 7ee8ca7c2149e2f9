/**
 * Which municipality codes have ended, when, and in which codes their territory lies since.
 *
 * Sources. From 2016 on: the counts of addresses by municipality and year of CBS (postcode6 and house number, 1 August
 * of each year 2016–2024), as the public package `grenswijzigen` (reidhin/grenswijzigen) tabulates them; every line
 * agrees with them, and so do the postcodes of divided municipalities. The changes of 2015 were checked against the
 * addresses of August 2016 by postcode; only their days are not in that source. CBS announced no change for 2024 and
 * 2025. NOT VERIFIED, so not in the table: whether anything changed on 1 January 2026 or in the course of it. Hilversum
 * and Wijdemeren mean to join on 1 January 2027 (bill of November 2025): to be added when it is law.
 *
 * A municipality that lost or won a hamlet and kept its code is not in the table: nothing can be told by its code.
 */
export const MUNICIPALITY_CHANGES_VERSION = '2026-11';

/** One code that came to have the whole territory of others. */
export interface Merger {
  /** First day. */
  readonly on: string;
  readonly into: string;
  readonly name: string;
  /** Codes that ended. */
  readonly ended: readonly string[];
}

/** A code whose territory was divided: the code alone doesn't say where somebody lives, a postcode does. */
export interface Division {
  readonly on: string;
  readonly ended: string;
  readonly parts: readonly {
    readonly into: string;
    readonly name: string;
    /** Four-digit postcodes; one that straddles the border stands where most of its addresses are. */
    readonly postcodes: readonly string[];
  }[];
}

const merger = (on: string, into: string, name: string, ...ended: string[]): Merger =>
  Object.freeze({ on, into, name, ended: Object.freeze(ended) });

export const MERGERS: readonly Merger[] = Object.freeze([
  merger('2015-01-01', '0241', 'Groesbeek', '0265', '0282'),
  merger('2015-01-01', '0361', 'Alkmaar', '0365', '0458'),
  merger('2015-01-01', '1930', 'Nissewaard', '0568', '0612'),
  merger('2015-01-01', '1931', 'Krimpenerwaard', '0491', '0608', '0623', '0643', '0644'),
  merger('2015-07-01', '1940', 'De Fryske Marren', '1921'),
  merger('2016-01-01', '0385', 'Edam-Volendam', '0478'),
  merger('2016-01-01', '1942', 'Gooise Meren', '0381', '0424', '0425'),
  merger('2016-01-01', '1945', 'Berg en Dal', '0241'),
  merger('2017-01-01', '1948', 'Meierijstad', '0844', '0846', '0860'),
  merger('2018-01-01', '0080', 'Leeuwarden', '0081'),
  merger('2018-01-01', '0299', 'Zevenaar', '0196'),
  merger('2018-01-01', '1949', 'Waadhoeke', '0063', '0070', '1908'),
  merger('2018-01-01', '1950', 'Westerwolde', '0007', '0048'),
  merger('2018-01-01', '1952', 'Midden-Groningen', '0018', '0040', '1987'),
  merger('2019-01-01', '0014', 'Groningen', '0009', '0017'),
  merger('2019-01-01', '0394', 'Haarlemmermeer', '0393'),
  merger('2019-01-01', '0575', 'Noordwijk', '0576'),
  merger('2019-01-01', '1954', 'Beekdaelen', '0881', '0951', '0962'),
  merger('2019-01-01', '1959', 'Altena', '0738', '0870', '0874'),
  merger('2019-01-01', '1960', 'West Betuwe', '0236', '0304', '0733'),
  merger('2019-01-01', '1961', 'Vijfheerenlanden', '0545', '0620', '0707'),
  merger('2019-01-01', '1963', 'Hoeksche Waard', '0584', '0585', '0588', '0611', '0617'),
  merger('2019-01-01', '1966', 'Het Hogeland', '0005', '1651', '1663'),
  merger('2019-01-01', '1969', 'Westerkwartier', '0015', '0022', '0025', '0056'),
  merger('2019-01-01', '1970', 'Noardeast-Fryslân', '0058', '0079', '1722'),
  merger('2019-01-01', '1978', 'Molenlanden', '0689', '1927'),
  merger('2021-01-01', '1979', 'Eemsdelta', '0003', '0010', '0024'),
  merger('2022-01-01', '0439', 'Purmerend', '0370'),
  merger('2022-01-01', '1980', 'Dijk en Waard', '0398', '0416'),
  merger('2022-01-01', '1982', 'Land van Cuijk', '0756', '0786', '0815', '1684', '1702'),
  merger('2022-01-01', '1991', 'Maashorst', '0856', '1685'),
  merger('2022-03-24', '0363', 'Amsterdam', '0457'),
  merger('2023-01-01', '1992', 'Voorne aan Zee', '0501', '0530', '0614'),
]);

const part = (into: string, name: string, postcodes: string): Division['parts'][number] =>
  Object.freeze({ into, name, postcodes: Object.freeze(postcodes.split(' ')) });

export const DIVISIONS: readonly Division[] = Object.freeze([
  Object.freeze({
    ...{ on: '2015-01-01', ended: '1671' }, // Maasdonk
    parts: Object.freeze([
      part('0796', '’s-Hertogenbosch', '5381 5382 5383 5390 5391 5392'),
      part('0828', 'Oss', '5386'),
    ]),
  }),
  Object.freeze({
    ...{ on: '2018-01-01', ended: '0140' }, // Littenseradiel
    parts: Object.freeze([
      part('0080', 'Leeuwarden', '8832 8833 8834 8835 9022 9023 9024 9025 9026 9027'),
      part(
        '1900',
        'Súdwest-Fryslân',
        '8635 8636 8637 8641 8642 8730 8731 8732 8733 8734 8735 8736 8737 8844 8845 9021',
      ),
      part('1949', 'Waadhoeke', '8830 8831 8841 8842 8843'),
    ]),
  }),
  Object.freeze({
    ...{ on: '2019-01-01', ended: '0053' }, // Winsum
    parts: Object.freeze([
      part('1966', 'Het Hogeland', '9771 9773 9774 9950 9951 9953 9954 9955 9956 9957'),
      part('1969', 'Westerkwartier', '9891 9892 9893'),
    ]),
  }),
  Object.freeze({
    ...{ on: '2021-01-01', ended: '0788' }, // Haaren
    parts: Object.freeze([
      part('0757', 'Boxtel', '5296'),
      part('0824', 'Oisterwijk', '5076'),
      part('0855', 'Tilburg', '5074'),
      part('0865', 'Vught', '5268'),
    ]),
  }),
]);

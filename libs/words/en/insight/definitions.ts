import { type definitions as dutch } from '../../nl/insight/definitions.js';
import { type Translation } from '../../translation.js';

export const definitions: Translation<typeof dutch> = {
  waits:
    'Waits of the entries that were open when the figures were published, in whole weeks rounded up: from registration to intake, from intake to the start of treatment, and together. Where the provider expects a week it counts; otherwise the announced wait of the programme. A wait is never shorter than what has been waited already. The mean weighs each entry alike, so a provider by its number of entries; the median is the middle entry. Beyond the norm is longer than the Treeknorm. Somebody may be on several lists: these are entries, not people. An accepted transfer counts at the new provider.',
  trend:
    'On the last day of each month: of all entries that wait for an intake, the share that has waited no longer than the Treeknorm to intake (4 weeks), and how many weeks the middle one has waited. Who is still within the norm may go beyond it later: this counts what has been waited, not what is expected. From registration to that day, in whole weeks rounded up, as known at the publication; a month that was published does not change any more. A list counts from the month in which it was first delivered, and no longer where nothing has been delivered since the month began. The limits are those of an XmR chart: the mean of the months, plus and minus 2.66 times the mean difference between two months. A month beyond the limits, or eight months in a row on one side of the mean, is more than ordinary variation (Wheeler, Understanding Variation, 1993). These are entries, not people.',
  timeToIntake:
    'Of those who register, the share that after so many weeks has had an intake, has left the list without one, has transferred to another provider or is still waiting, as the waits of the past year went (cumulative incidence with competing risks, Aalen–Johansen). Everybody who waited in that year counts: those who registered before it from its beginning, those who still wait until its end. A list counts from the day on which it is known until it was last delivered. Those who leave or transfer do not count as if their intake were still to come. The 95% confidence interval says how certain the share with an intake is. It is no prediction for any one client. These are entries, not people.',
  funnel:
    'Proposals in the whole region from the start to the publication, counted at each step they reached. Withdrawn proposals, for instance because a newer run replaced them, do not count.',
  caseTable:
    'All cases of the case table from the start to the publication, each once, by reason, decision and outcome. An entry that is discussed again is a new case. The time to decision counts days from submission to decision.',
};

/** What stands in a cell of a workbook whose formula nobody computed: the file has no value for it, not even "nothing". */
export const UNCOMPUTED = '\u0000';

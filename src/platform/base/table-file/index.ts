export { type FileTable, type Fit, type RawNote, type RawRow } from './file-table.js';
export { readNamedFile } from './open-file.js';
export { type FileProblem, fileProblemMessage } from './problem.js';
export { sheetsOf, tableOf, type TableFileOptions } from './read-table-file.js';
export { type SheetName } from './xlsx/read-xlsx.js';
export { csvFile, longCsvFile } from './write/csv-file.js';
export { type SheetOfTexts, xlsxFile } from './write/xlsx-file.js';

export { type FileTable, type Fit, type RawNote, type RawRow } from './file-table.js';
export { readNamedFile } from './open-file.js';
export { type FileProblem, fileProblemMessage } from './problem.js';
export { tableOf, type TableFileOptions } from './read-table-file.js';

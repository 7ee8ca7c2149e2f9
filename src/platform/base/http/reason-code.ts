/** A code of a list that a region may extend: which ones there are is asked of its policy, not of the document of the API. */
export const REASON_CODE = /^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The environment of a program that is started, with what it is told besides, such as a password that no list of processes shows. */
export const programEnvironment = (besides: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...besides,
});

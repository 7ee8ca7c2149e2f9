import { type Key, type ParamsOf, say } from '../../../../libs/words/index.js';

type SettingKey = Extract<Key, `platform.settings.${string}`>;

/** In both languages: nobody knows yet who reads it. */
export const inBothLanguages = <K extends Key>(key: K, params?: ParamsOf<K>): string =>
  `${say('en', key, params as never)}\n  ${say('nl', key, params as never)}`;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads one setting at a time and remembers what is wrong with each: whoever starts the service hears all of it at once. */
export function settingReader(env: Environment) {
  const problems: string[] = [];
  const text = (name: string): string | null => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const problem = <K extends SettingKey>(key: K, params?: ParamsOf<K>): void => {
    problems.push(inBothLanguages(key, params));
  };
  return {
    problems: problems as readonly string[],
    text,
    problem,
    integer(name: string, fallback: number, from: number, to: number): number {
      const value = text(name);
      if (value === null) return fallback;
      const number = Number(value);
      if (Number.isInteger(number) && number >= from && number <= to) return number;
      problem('platform.settings.wholeNumber', { setting: name, from, to, fallback });
      return fallback;
    },
    oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
      const value = text(name);
      if (value === null) return fallback;
      const choice = choices.find((one) => one === value);
      if (choice !== undefined) return choice;
      problem('platform.settings.oneOf', { setting: name, choices });
      return fallback;
    },
    url(name: string, protocols: readonly string[]): string | null {
      const value = text(name);
      if (value === null) return null;
      if (!/\s/.test(value) && URL.canParse(value) && protocols.includes(new URL(value).protocol))
        return value;
      problem('platform.settings.address', {
        setting: name,
        starts: protocols.map((protocol) => `${protocol}//`),
      });
      return null;
    },
  };
}

export type SettingReader = ReturnType<typeof settingReader>;

import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type FurtherLanguage, type LetterVoice, type OfferProblem } from '../../../libs/offer/index.js';
import { inBothLanguages, SETTINGS, type Settings, SettingsError } from '../../platform/base/config/index.js';
import { readLanguageFiles } from './language-files.js';

/** The languages of the letter: Dutch and English, and those that the region has added as files. */
@Injectable()
export class LetterLanguages implements OnModuleInit {
  private added: readonly FurtherLanguage[] = [];

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** @throws SettingsError where a file is not what it should be: better at the start than in a client's letter */
  async onModuleInit(): Promise<void> {
    const { letterLanguages: folder } = this.settings;
    if (folder === null) return;
    const { languages, faults } = await readLanguageFiles(folder);
    if (faults.length > 0)
      throw new SettingsError([
        inBothLanguages('platform.settings.letterLanguages', { faults: faults.join('; ') }),
      ]);
    this.added = languages;
  }

  voice(code: string): Result<'nl' | 'en' | LetterVoice, OfferProblem> {
    if (code === 'nl' || code === 'en') return ok(code);
    const found = this.added.find((language) => language.code === code);
    return found === undefined ? refuse('letter-language-unknown') : ok(found);
  }

  /** Those that were added. */
  further(): { code: string; name: string }[] {
    return this.added.map(({ code, name }) => ({ code, name }));
  }
}

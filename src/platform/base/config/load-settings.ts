import { projectRoot } from './project-root.js';
import { readSettings } from './read-settings.js';
import { type Settings } from './settings.js';

/** The one place that reads the environment. @throws SettingsError */
export const loadSettings = (): Settings => readSettings(process.env, projectRoot());

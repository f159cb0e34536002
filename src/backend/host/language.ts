type Environment = Readonly<Record<string, string | undefined>>;

/** The language to greet somebody in before any setting is known: from the locale, else the system. */
export function systemLanguage(
  env: Environment = process.env,
  system: string = Intl.DateTimeFormat().resolvedOptions().locale,
): 'ko' | 'en' {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || system;
  return /^ko\b|^ko_/i.test(locale) ? 'ko' : 'en';
}

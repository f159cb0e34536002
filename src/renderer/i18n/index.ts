import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { withParticle } from '../../core/particles.ts';
import type { Language } from '../../shared/primitives.ts';

type Texts = Record<string, unknown>;
/** The texts outside components: `texts.t('common:undo')`. Inside use `useTranslation`. */
export const texts = createInstance();

const files = import.meta.glob<Texts>('./*/*.json', { eager: true, import: 'default' });

/** One namespace a file: `ko/customers.json` → language `ko`, namespace `customers`. */
function resources(): Record<string, Record<string, Texts>> {
  const all: Record<string, Record<string, Texts>> = { ko: {}, en: {} };
  for (const [path, content] of Object.entries(files)) {
    const [, language = '', name = ''] = /^\.\/(\w+)\/(.+)\.json$/.exec(path) ?? [];
    const own = all[language];
    if (own) own[name] = content;
  }
  return all;
}

export function startTexts(language: Language): void {
  void texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ko',
    defaultNS: 'common',
    resources: resources() as Record<string, Record<string, Record<string, string>>>,
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  // Korean particles follow the last sound: `{{name, josa(with: 을/를)}}`.
  texts.services.formatter?.add('josa', (value, _language, options: { with?: string }) =>
    withParticle(String(value), options.with ?? ''),
  );
  texts.services.formatter?.add('lowercase', (value) => String(value).toLowerCase());
  document.documentElement.lang = language;
}

export function currentLanguage(): Language {
  return texts.language === 'en' ? 'en' : 'ko';
}

/** Switches every text at once. */
export function switchLanguage(language: Language): void {
  if (texts.language !== language) void texts.changeLanguage(language);
  document.documentElement.lang = language;
}

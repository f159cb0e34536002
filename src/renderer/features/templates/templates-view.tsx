import { useState } from 'react';
import { language as languageSchema, type Language } from '../../../shared/primitives.ts';
import type { Route } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Editor } from './editor.tsx';
import { Gallery } from './gallery.tsx';
import { editorAddress } from './use-template-actions.ts';

function languageOf(route: Route): Language {
  const asked = languageSchema.safeParse(route.query['language']);
  return asked.success ? asked.data : currentLanguage();
}

/** `#/greeting-cards/templates`: the gallery; with a name, or `new`, the editor. */
export function TemplatesView({ route }: { route: Route }) {
  const language = languageOf(route);
  const asked = route.path[2];
  const name = asked === undefined || asked === 'new' ? '' : asked;
  // A new template that gets its name stays in the same editor, with its caret and its way back.
  const [named, setNamed] = useState<{ name: string; language: Language } | null>(null);
  if (asked === undefined) return <Gallery language={language} text={route.query['text'] ?? ''} />;
  const isNamedNow = named !== null && named.name === name && named.language === language;
  return (
    <Editor
      key={isNamedNow || name === '' ? `new ${language}` : `${name} ${language}`}
      name={name}
      language={language}
      onSaved={(now) => {
        if (name === '') setNamed({ name: now, language });
        navigate(editorAddress(now, language), { replace: true });
      }}
    />
  );
}

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { Template } from '../../../shared/templates.ts';
import { navigate } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { TextField } from '../../ui/field.tsx';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import { CustomerChoice } from './customer-choice.tsx';
import { editorAddress, galleryAddress } from './use-template-actions.ts';

/** Finding, making, importing and exporting templates. */
export function GalleryHead({
  language,
  text,
  templates,
  chosen,
  onFind,
  onUnchoose,
  onImport,
  onExport,
}: {
  language: Language;
  text: string;
  templates: readonly Template[];
  chosen: ReadonlySet<string>;
  onFind: (text: string) => void;
  onUnchoose: () => void;
  onImport: () => void;
  onExport: (names: readonly string[]) => void;
}) {
  const { t } = useTranslation('templates');
  const find = useRef<HTMLInputElement>(null);
  useShortcuts([
    { keys: '/', label: t('find'), group: 'here', run: () => find.current?.focus() },
    { keys: 'a', label: t('new'), group: 'here', run: () => navigate(editorAddress('', language)) },
  ]);
  const hasOwn = templates.some(({ builtIn, edited }) => !builtIn || edited);
  const exports: MenuChoice[] = [
    ...(chosen.size > 0
      ? [
          {
            id: 'chosen',
            label: t('exportChosen', { count: chosen.size }),
            onAction: () => onExport([...chosen]),
          },
        ]
      : []),
    { id: 'own', label: t('exportOwn'), isDisabled: !hasOwn, onAction: () => onExport([]) },
    {
      id: 'all',
      label: t('exportAll'),
      onAction: () => onExport(templates.map(({ name }) => name)),
    },
  ];
  return (
    <header className="tpl-gallery-head">
      <TextField
        className="tpl-find"
        type="search"
        label={t('find')}
        hideLabel
        placeholder={`${t('find')} (${t('findHint')})`}
        value={text}
        onChange={onFind}
        inputRef={find}
      />
      <Segmented
        label={t('language')}
        value={language}
        options={[
          { value: 'ko', label: '한' },
          { value: 'en', label: 'En' },
        ]}
        onChange={(now) => navigate(galleryAddress(now), { replace: true })}
      />
      <CustomerChoice />
      <span className="grow" />
      {chosen.size > 0 && (
        <span className="tpl-chosen" role="status">
          {t('chosenBar', { count: chosen.size })}{' '}
          <Button kind="link" small onPress={onUnchoose}>
            {t('unchoose')}
          </Button>
        </span>
      )}
      <Button small icon="file" onPress={onImport}>
        {t('import')}
      </Button>
      <Menu label={t('export')} items={exports}>
        <Button small icon="up">
          {t('export')}
        </Button>
      </Menu>
      <Button
        small
        kind="primary"
        icon="add"
        keys="a"
        onPress={() => navigate(editorAddress('', language))}
      >
        {t('new')}
      </Button>
    </header>
  );
}

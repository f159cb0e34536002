import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { Template } from '../../../shared/templates.ts';
import { invoke } from '../../api.ts';
import { navigate } from '../../app/router.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { Menu, type MenuChoice } from '../../ui/menu.tsx';
import { sayError, type Editing } from './use-editor.ts';
import { editorAddress, galleryAddress, useTemplateActions } from './use-template-actions.ts';

/** Whose template it is, whether it is saved, and what can be done with all of it. */
export function EditorHead({
  editing,
  templates,
  onSave,
}: {
  editing: Editing;
  templates: readonly Template[];
  onSave: () => Promise<Template | null>;
}) {
  const { t } = useTranslation('templates');
  const { saved, fields, isChanged, isSaving, isFromDraft } = editing;
  const { language } = fields;
  const titles = new Set(templates.map(({ title }) => title));
  const actions = useTemplateActions(language, titles);

  async function takeAway(template: Template) {
    if (!(await actions.remove(template, (back) => template.builtIn && editing.takeOver(back)))) {
      return;
    }
    if (!template.builtIn) {
      navigate(galleryAddress(language));
      return;
    }
    try {
      const now = await invoke('templates.list', { language });
      editing.takeOver(now.find(({ name }) => name === template.name) ?? null);
    } catch (error) {
      sayError(error);
    }
  }
  const items: MenuChoice[] = saved
    ? [
        {
          id: 'duplicate',
          label: t('duplicate'),
          icon: 'copy',
          onAction: () => void actions.duplicate({ ...saved, ...fields }),
        },
        {
          id: 'export',
          label: t('exportOne'),
          icon: 'file',
          onAction: () => void actions.exportNamed([saved.name]),
        },
        ...takeAwayItem(saved),
      ]
    : [];
  function takeAwayItem(template: Template): MenuChoice[] {
    const onAction = () => void takeAway(template);
    if (!template.builtIn) {
      return [{ id: 'remove', label: t('remove'), icon: 'trash', danger: true, onAction }];
    }
    return template.edited
      ? [{ id: 'restore', label: t('restore'), icon: 'restore', onAction }]
      : [];
  }
  const state = isSaving ? 'saving' : isChanged ? 'changed' : saved ? 'saved' : 'new';
  return (
    <header className="tpl-editor-head">
      <Button small kind="quiet" icon="left" onPress={() => navigate(galleryAddress(language))}>
        {t('editor.back')}
      </Button>
      <h2 className="ellipsis">{fields.title.trim() || t('editor.newTitle')}</h2>
      <LanguageOf saved={saved} language={language} />
      <p className="tpl-state" data-state={state} role="status">
        {t(`editor.state.${state}`)}
      </p>
      {isFromDraft && isChanged && (
        <p className="tpl-from-draft">
          {t('editor.draftBack')}{' '}
          <Button kind="link" small onPress={editing.backToSaved}>
            {t('editor.draftDrop')}
          </Button>
        </p>
      )}
      <div className="tpl-editor-actions">
        {saved && (
          <Menu label={t('more', { title: saved.title })} items={items}>
            <IconButton small icon="more" label={t('more', { title: saved.title })} />
          </Menu>
        )}
        <Button
          small
          onPress={() =>
            void (async () => {
              const done = isChanged || !saved ? await onSave() : saved;
              if (done) actions.use(done);
            })()
          }
        >
          {t('editor.use')}
        </Button>
        <Button
          small
          kind="primary"
          keys="mod+s"
          isPending={isSaving}
          isDisabled={!isChanged && saved !== null}
          onPress={() => void onSave()}
        >
          {t('editor.save')}
        </Button>
      </div>
    </header>
  );
}

/** A built-in template is there in both languages; one of the user's own in the one it was written in. */
function LanguageOf({ saved, language }: { saved: Template | null; language: Language }) {
  const { t } = useTranslation('templates');
  if (saved && !saved.builtIn) {
    return (
      <span className="tpl-hint">{t(language === 'ko' ? 'editor.korean' : 'editor.english')}</span>
    );
  }
  return (
    <Segmented
      label={t('editor.language')}
      value={language}
      options={[
        { value: 'ko', label: '한' },
        { value: 'en', label: 'En' },
      ]}
      // What is not saved stays as a draft of its language.
      onChange={(other) => navigate(editorAddress(saved?.name ?? '', other), { replace: true })}
    />
  );
}

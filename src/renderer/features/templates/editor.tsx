import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { Template, TemplateDraft, TemplateLook } from '../../../shared/templates.ts';
import { useRequest } from '../../api.ts';
import { navigate } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { EditorHead } from './editor-head.tsx';
import { LookPanel } from './look-panel.tsx';
import { PreviewDesk } from './preview-desk.tsx';
import { useOpenLook } from './use-card-of-template.ts';
import { draftFor, useDrafts } from './use-drafts.ts';
import { useEditor } from './use-editor.ts';
import { galleryAddress } from './use-template-actions.ts';
import { WordsPanel } from './words-panel.tsx';
import './editor.css';

type EditorProps = {
  /** Empty for a new one. */
  name: string;
  language: Language;
  /** A new one has its name now; the address follows. */
  onSaved: (name: string) => void;
};

/** Loads what is edited: the template and what of it was not saved last time. */
export function Editor({ name, language, onSaved }: EditorProps) {
  const { t } = useTranslation('templates');
  const templates = useRequest('templates.list', { language });
  const drafts = useDrafts();
  const error = templates.error ?? drafts.error;
  if (error) return <ErrorNotice error={error} onRetry={() => void templates.refetch()} />;
  if (!templates.data || !drafts.data) return null;
  const template = templates.data.find((each) => each.name === name) ?? null;
  const draft = draftFor(drafts.data, name, language);
  if (name !== '' && !template && !draft) {
    return (
      <EmptyState
        title={t('editor.missing')}
        actions={
          <Button onPress={() => navigate(galleryAddress(language))}>{t('editor.back')}</Button>
        }
      />
    );
  }
  return (
    <LoadedEditor
      template={template}
      templates={templates.data}
      draft={draft}
      language={language}
      onSaved={onSaved}
    />
  );
}

function LoadedEditor({
  template,
  templates,
  draft,
  language,
  onSaved,
}: {
  template: Template | null;
  templates: readonly Template[];
  draft: TemplateDraft | null;
  language: Language;
  onSaved: (name: string) => void;
}) {
  const { t } = useTranslation('templates');
  const open = useOpenLook();
  // What the box says later is not taken over the writer's head.
  const [begun] = useState({ template, draft, language });
  const editing = useEditor(begun, onSaved);
  const { fields, fault, change } = editing;
  const changeLook = useCallback(
    (part: Partial<TemplateLook>) => change((now) => ({ ...now, look: { ...now.look, ...part } })),
    [change],
  );
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, fields.wordings.length - 1);
  const [faultSeen, setFaultSeen] = useState(fault);
  if (fault !== faultSeen) {
    // An empty wording shows itself.
    setFaultSeen(fault);
    if (fault?.kind === 'empty') setAt(fault.wording);
  }
  useShortcuts([
    {
      keys: 'mod+s',
      label: t('editor.saveHere'),
      group: 'here',
      whileTyping: true,
      run: () => void editing.save(),
    },
  ]);
  return (
    <div className="tpl-editor">
      <EditorHead editing={editing} templates={templates} onSave={editing.save} />
      {editing.error !== null && (
        <div className="tpl-editor-error">
          <ErrorNotice error={editing.error} />
        </div>
      )}
      <div className="tpl-body">
        <div className="tpl-write">
          <WordsPanel fields={fields} at={at} fault={fault} onAt={setAt} onChange={change} />
          {open && <LookPanel look={fields.look} open={open} onChange={changeLook} />}
        </div>
        {open && <PreviewDesk name={editing.name} fields={fields} at={at} open={open} />}
      </div>
    </div>
  );
}

import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Template, TemplateDraft, TemplateFields } from '../../../shared/templates.ts';
import { describeError, invoke } from '../../api.ts';
import { toast } from '../../ui/toast.tsx';
import { draftFault, fieldsOf, isSame, newTemplate, type DraftFault } from './template-draft.ts';
import { keepDraft, useKeptDraft } from './use-drafts.ts';

type Begin = {
  /** Null for a new one. */
  template: Template | null;
  draft: TemplateDraft | null;
  language: TemplateFields['language'];
};

function withoutName({ name: _, ...fields }: TemplateDraft): TemplateFields {
  return fields;
}

/** A template being written: what is saved, what is on the screen, and the ways between them. */
export function useEditor({ template, draft, language }: Begin, onSaved: (name: string) => void) {
  const { t } = useTranslation('templates');
  const [saved, setSaved] = useState<Template | null>(template);
  const [fields, setFields] = useState<TemplateFields>(() => {
    if (draft) return withoutName(draft);
    return template ? fieldsOf(template) : newTemplate(language);
  });
  const [isFromDraft, setFromDraft] = useState(draft !== null);
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<DraftFault | null>(null);
  const [error, setError] = useState<unknown>(null);
  const base = saved ? fieldsOf(saved) : newTemplate(language);
  const isChanged = !isSame(fields, base);
  const name = saved?.name ?? '';
  const settled = useKeptDraft(name, language, fields, isChanged);

  const change = useCallback((next: (now: TemplateFields) => TemplateFields) => {
    setFields(next);
    setFault(null);
    setError(null);
  }, []);

  /** Answers the saved template, or null where something is missing. */
  async function save(): Promise<Template | null> {
    const wrong = draftFault(fields);
    setFault(wrong);
    if (wrong || isSaving) return null;
    setSaving(true);
    setError(null);
    const sent = fields;
    try {
      const done = await invoke('templates.save', {
        ...(name === '' ? {} : { name }),
        fields: { ...sent, title: sent.title.trim() },
      });
      setSaved(done);
      // What was typed meanwhile stays, and is not saved yet.
      setFields((now) => (now === sent ? fieldsOf(done) : now));
      settled();
      setFromDraft(false);
      await keepDraft(name, language, null);
      onSaved(done.name);
      return done;
    } catch (thrown) {
      setError(thrown);
      return null;
    } finally {
      setSaving(false);
    }
  }

  /** Goes on with what the box has now: after its own words came back, or an undo. */
  function takeOver(now: Template | null) {
    setSaved(now);
    setFields(now ? fieldsOf(now) : newTemplate(language));
    setFromDraft(false);
    setFault(null);
    setError(null);
  }

  function backToSaved() {
    const before = fields;
    setFields(base);
    setFromDraft(false);
    setFault(null);
    setError(null);
    toast({
      text: t('editor.draftDropped'),
      action: { label: t('common:undo'), onAction: () => setFields(before) },
    });
  }

  return {
    saved,
    name,
    fields,
    isChanged,
    isFromDraft,
    isSaving,
    fault,
    error,
    change,
    save,
    takeOver,
    backToSaved,
  };
}
export type Editing = ReturnType<typeof useEditor>;

/** Says a refusal where there is no place for it. */
export function sayError(error: unknown): void {
  toast({ text: describeError(error), tint: 'seal', stays: true });
}

import { useCallback, useEffect, useRef } from 'react';
import type { Language } from '../../../shared/primitives.ts';
import type { TemplateDraft, TemplateFields } from '../../../shared/templates.ts';
import { invoke, queryClient, queryKey, useRequest } from '../../api.ts';

const pauseBeforeKeeping = 600;
const draftsKey = queryKey('templates.drafts');

/** All drafts; as this window knows them, which is ahead of what the box keeps by half a second. */
export function useDrafts() {
  return useRequest('templates.drafts');
}

export function draftFor(
  drafts: readonly TemplateDraft[] | undefined,
  name: string,
  language: Language,
): TemplateDraft | null {
  return drafts?.find((each) => each.name === name && each.language === language) ?? null;
}

function noteDraft(name: string, language: Language, draft: TemplateDraft | null): void {
  queryClient.setQueryData<TemplateDraft[]>(draftsKey, (before = []) => [
    ...before.filter((each) => each.name !== name || each.language !== language),
    ...(draft ? [draft] : []),
  ]);
}

/** Drops a draft, or keeps one at once. */
export async function keepDraft(
  name: string,
  language: Language,
  fields: TemplateFields | null,
): Promise<void> {
  const draft = fields && { ...fields, name, language };
  noteDraft(name, language, draft);
  await invoke('templates.keepDraft', { name, language, draft });
}

/**
 * Keeps what is written while it differs from what is saved: shortly after the typing, and at once
 * when the editor or the window goes away.
 */
export function useKeptDraft(
  name: string,
  language: Language,
  fields: TemplateFields,
  isChanged: boolean,
) {
  const latest = useRef({ name, language, fields, isChanged });
  const kept = useRef<TemplateFields | null>(isChanged ? fields : null);
  useEffect(() => {
    latest.current = { name, language, fields, isChanged };
  });
  const keep = useCallback(() => {
    const now = latest.current;
    const wanted = now.isChanged ? now.fields : null;
    if (wanted === kept.current) return;
    kept.current = wanted;
    // A draft that cannot be kept is still on the screen; saving will say what is wrong.
    void keepDraft(now.name, now.language, wanted).catch(() => (kept.current = null));
  }, []);
  useEffect(() => {
    const timer = window.setTimeout(keep, pauseBeforeKeeping);
    return () => window.clearTimeout(timer);
  }, [fields, isChanged, keep]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  /** What is on the screen is saved; nothing of it is a draft any more. */
  return useCallback(() => {
    latest.current = { ...latest.current, isChanged: false };
    kept.current = null;
  }, []);
}

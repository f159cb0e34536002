import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/primitives.ts';
import type { Template } from '../../../shared/templates.ts';
import { invoke } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { toast } from '../../ui/toast.tsx';
import { copyTitle, fieldsOf } from './template-draft.ts';
import { sayError } from './use-editor.ts';

export const galleryAddress = (language: Language) =>
  formatRoute(['greeting-cards', 'templates'], { language });
export const editorAddress = (name: string, language: Language) =>
  formatRoute(['greeting-cards', 'templates', name === '' ? 'new' : name], { language });

async function saying<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    sayError(error);
    return null;
  }
}

/** What can be done with a template as a whole; each says what it did and how to take it back. */
export function useTemplateActions(language: Language, titles: ReadonlySet<string>) {
  const { t } = useTranslation('templates');

  function use({ name }: Pick<Template, 'name'>) {
    navigate(formatRoute(['greeting-cards'], { template: name, language }));
  }
  function edit({ name }: Pick<Template, 'name'>) {
    navigate(editorAddress(name, language));
  }
  async function removeNow({ name }: Pick<Template, 'name'>): Promise<boolean> {
    return (await saying(invoke('templates.remove', { name, language }))) !== null;
  }
  async function duplicate(template: Template) {
    const title = copyTitle(template.title, t('copyWord'), titles);
    const fields = { ...fieldsOf(template), title, group: 'own' as const };
    const made = await saying(invoke('templates.save', { fields }));
    if (!made) return;
    toast({
      text: t('duplicated', { title }),
      action: { label: t('common:undo'), onAction: () => void removeNow(made) },
    });
    navigate(editorAddress(made.name, language));
  }
  /** Takes one of the user's own away, or the changes of a built-in one. */
  async function remove(
    template: Template,
    onBack: (template: Template) => void = () => undefined,
  ): Promise<boolean> {
    const { name, title, builtIn } = template;
    if (!(await removeNow(template))) return false;
    async function back() {
      const restored = await saying(invoke('templates.restore', { name, language }));
      if (restored) onBack(restored);
    }
    toast({
      text: t(builtIn ? 'restored' : 'removed', { title }),
      action: { label: t('common:undo'), onAction: () => void back() },
    });
    return true;
  }
  async function exportNamed(names: readonly string[]) {
    const done = await saying(invoke('templates.export', { names: [...names], language }));
    // Without a file the user gave up.
    if (!done?.file) return;
    toast({ text: t('exported', { count: done.templates, file: done.file }), tint: 'celadon' });
  }
  return { use, edit, duplicate, remove, exportNamed };
}
export type TemplateActions = ReturnType<typeof useTemplateActions>;

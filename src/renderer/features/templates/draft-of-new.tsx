import { useTranslation } from 'react-i18next';
import type { TemplateDraft } from '../../../shared/templates.ts';
import { navigate } from '../../app/router.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { keepDraft } from './use-drafts.ts';
import { sayError } from './use-editor.ts';
import { editorAddress } from './use-template-actions.ts';

/** A new template that was begun and not saved. */
export function DraftOfNew({ draft }: { draft: TemplateDraft }) {
  const { t } = useTranslation('templates');
  const { language, title } = draft;
  const keep = (kept: TemplateDraft | null) => keepDraft('', language, kept).catch(sayError);
  return (
    <p className="tpl-fresh">
      <strong className="ellipsis">{title.trim() || t('draftUntitled')}</strong>
      <Button small onPress={() => navigate(editorAddress('', language))}>
        {t('continueDraft')}
      </Button>
      <Button
        small
        kind="link"
        onPress={() => {
          void keep(null);
          toast({
            text: t('draftDropped'),
            action: { label: t('common:undo'), onAction: () => void keep(draft) },
          });
        }}
      >
        {t('dropDraft')}
      </Button>
    </p>
  );
}

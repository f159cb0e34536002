import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError, invoke } from '../../../api.ts';
import { revealFile } from '../../../app/written-file.tsx';
import { Button } from '../../../ui/button.tsx';
import { InlineEdit } from '../../../ui/inline-edit.tsx';
import { toast } from '../../../ui/toast.tsx';
import type { PartProps } from './part-props.ts';
import { SideSection } from './section.tsx';

const papers = { brief: 'customers.brief', report: 'privacy.report' } as const;

/** What goes to the service team, and the two papers: one page for the team, a report for the person. */
export function ServicePart({ card, save, isReadOnly }: Omit<PartProps, 'isAdding' | 'setAdding'>) {
  const { t } = useTranslation('card-log');
  const [busy, setBusy] = useState<keyof typeof papers | null>(null);
  async function write(paper: keyof typeof papers) {
    setBusy(paper);
    try {
      const { file } = await invoke(papers[paper], { id: card.id, mode: 'save' });
      if (file) {
        toast({
          text: t('service.saved', { file }),
          tint: 'celadon',
          action: { label: t('jobs:show'), onAction: () => revealFile(file) },
        });
      }
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
    setBusy(null);
  }
  return (
    <SideSection title={t('service.title')}>
      <InlineEdit
        multiline
        label={t('service.note')}
        value={card.serviceNote}
        keepAs={`${card.id} serviceNote`}
        placeholder={t('service.hint')}
        maxLength={5000}
        isReadOnly={isReadOnly}
        onSave={(serviceNote) => save(() => ({ serviceNote }))}
      />
      {card.id > 0 && (
        <div className="log-more">
          {(['brief', 'report'] as const).map((paper) => (
            <Button
              key={paper}
              kind="quiet"
              small
              icon="file"
              isPending={busy === paper}
              onPress={() => void write(paper)}
            >
              {t(`service.${paper}`)}
            </Button>
          ))}
        </div>
      )}
    </SideSection>
  );
}

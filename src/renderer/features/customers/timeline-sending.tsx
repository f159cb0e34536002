import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sending } from '../../../shared/greeting-cards.ts';
import { describeError, invoke, useRequest } from '../../api.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { formatTime } from '../../i18n/format.ts';
import { Chip } from '../../ui/chip.tsx';
import { LateMenu } from '../../ui/late-menu.tsx';
import { toast } from '../../ui/toast.tsx';
import { dayText } from '../contacts/contact-texts.ts';

/** One greeting card that went out: its words, its hand, and the same card again. */
export function TimelineSending({ sending }: { sending: Sending }) {
  const { t } = useTranslation('customers');
  const [isOpen, setOpen] = useState(false);
  const { data: templates = [] } = useRequest('greetingCards.templates', {
    language: currentLanguage(),
  });
  const { data: hands = [] } = useRequest('greetingCards.hands');
  const title = templates.find(({ name }) => name === sending.template)?.title ?? sending.template;
  const hand = hands.find(({ id }) => id === sending.spec.hand)?.name[currentLanguage()];
  const text = [sending.spec.greeting, sending.spec.message, sending.spec.closing]
    .filter(Boolean)
    .join('\n');

  async function again(mode: 'save' | 'print') {
    try {
      const { file } = await invoke('greetingCards.reprint', { sending: sending.id, mode });
      toast({
        text: file ? t('cardSaved', { file }) : t('cardPrinted'),
        tint: 'celadon',
        ...(file
          ? {
              action: {
                label: t('showFile'),
                onAction: () => void invoke('settings.reveal', { file }).catch(() => undefined),
              },
            }
          : {}),
      });
    } catch (error) {
      toast({ text: describeError(error), tint: 'seal', stays: true });
    }
  }
  const when = dayText(sending.sentAt);
  return (
    <div className="log-entry">
      <div className="log-entry-when">
        <span>{when}</span>
        <span>{formatTime(sending.sentAt)}</span>
      </div>
      <div className="log-entry-what">
        <p className="log-entry-head">
          <strong>{t('greetingCard')}</strong> {title}
          <span className="log-entry-chips">
            <Chip tint="blue">{t('sent')}</Chip>
          </span>
        </p>
        <button
          type="button"
          className="log-entry-text"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? text : sending.spec.message.replaceAll(/\s+/g, ' ')}
        </button>
        {isOpen && (
          <p className="muted">
            {[hand, t(`inks.${sending.spec.ink}`), t(`layouts.${sending.layout}`)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
      <LateMenu
        label={t('sendingOf', { when })}
        className="card-entry-menu"
        items={[
          { id: 'save', label: t('saveAgain'), icon: 'file', onAction: () => void again('save') },
          { id: 'print', label: t('printAgain'), onAction: () => void again('print') },
        ]}
      />
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sending, SendingState } from '../../../shared/greeting-cards.ts';
import { useRequest } from '../../api.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { formatTime } from '../../i18n/format.ts';
import { LateMenu } from '../../ui/late-menu.tsx';
import { dayText } from '../contacts/contact-texts.ts';
import { CardPicture } from '../greeting-cards/card-picture.tsx';
import { StateChip } from '../greeting-cards/sent-row.tsx';
import { useMark } from '../greeting-cards/use-mark.ts';
import { useReprint } from '../greeting-cards/use-reprint.ts';
import './timeline-sending.css';

const states: readonly SendingState[] = ['sent', 'returned', 'printed'];

/** One greeting card that went out: its picture, its words, what became of it, and the same card again. */
export function TimelineSending({ sending }: { sending: Sending }) {
  const { t } = useTranslation('customers');
  const [isOpen, setOpen] = useState(false);
  const { data: templates = [] } = useRequest('templates.list', { language: currentLanguage() });
  const { data: hands = [] } = useRequest('greetingCards.hands');
  const mark = useMark();
  const { reprint } = useReprint();
  const { id, spec, layout, state, sentAt } = sending;
  const title = templates.find(({ name }) => name === sending.template)?.title ?? sending.template;
  const hand = hands.find((each) => each.id === spec.hand)?.name[currentLanguage()];
  const text = [spec.greeting, spec.message, spec.closing].filter(Boolean).join('\n');
  const when = dayText(sentAt);
  return (
    <div className="log-entry">
      <div className="log-entry-when">
        <span>{when}</span>
        <span>{formatTime(sentAt)}</span>
      </div>
      <div className="log-entry-what log-sending">
        <CardPicture
          spec={spec}
          layout={layout}
          className={isOpen ? 'log-sending-large' : 'log-sending-small'}
        />
        <div className="log-sending-words">
          <p className="log-entry-head">
            <strong>{t('greetingCard')}</strong> {title}
            <span className="log-entry-chips">
              <StateChip card={sending} />
            </span>
          </p>
          <button
            type="button"
            className="log-entry-text"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? text : spec.message.replaceAll(/\s+/g, ' ')}
          </button>
          {isOpen && (
            <p className="muted">
              {[hand, t(`greeting-cards:inks.${spec.ink}`), t(`greeting-cards:layouts.${layout}`)]
                .filter(Boolean)
                .join(' · ')}
            </p>
          )}
        </div>
      </div>
      <LateMenu
        label={t('sendingOf', { when })}
        className="card-entry-menu"
        items={[
          {
            id: 'print',
            label: t('printAgain'),
            onAction: () => void reprint(id, 'print', false),
          },
          {
            id: 'save',
            label: t('saveAgain'),
            icon: 'file',
            onAction: () => void reprint(id, 'save', false),
          },
          ...states
            .filter((each) => each !== state)
            .map((each) => ({
              id: each,
              label: t(`greeting-cards:mark.${each}`),
              onAction: () => void mark([sending], each),
            })),
        ]}
      />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import type { Decision } from '../../../../shared/card-parts.ts';
import { today } from '../../../i18n/format.ts';
import { Segmented } from '../../../ui/choices.tsx';
import { Chip, type Tint } from '../../../ui/chip.tsx';
import { useCardWords } from './card-words.ts';
import { shownDay } from './days.ts';
import { ChoiceRow, DayRow, TextRow } from './fields.tsx';
import type { PartProps } from './part-props.ts';
import { EntryItem, SideSection } from './section.tsx';
import { orToast, sayRemoved } from './use-entries.ts';

const kinds = ['keep', 'win-over', 'let-go'] as const;
const tints = {
  keep: 'celadon',
  'win-over': 'gold',
  'let-go': 'plain',
} as const satisfies Record<Decision['decision'], Tint>;

/** Keep, win over or let go, with the reason and the day: the agent's own word. */
export function DecisionPart({ card, save, isReadOnly, isAdding, setAdding }: PartProps) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const { decision } = card;
  if (decision === null && !isAdding) return null;
  const options = kinds.map((value) => ({ value, label: words('decision', value) }));
  if (decision === null) {
    return (
      <SideSection title={t('decision.title')}>
        <Segmented
          label={t('decision.title')}
          value={'none' as const}
          options={[{ value: 'none' as const, label: t('decision.none') }, ...options]}
          onChange={(chosen) => {
            if (chosen === 'none') return;
            setAdding(false);
            void orToast(save(() => ({ decision: { decision: chosen, reason: '', on: today() } })));
          }}
        />
      </SideSection>
    );
  }
  const change = (patch: Partial<Decision>) =>
    save((now) => ({ decision: now.decision && { ...now.decision, ...patch } }));
  return (
    <SideSection title={t('decision.title')}>
      <ul className="log-list">
        <EntryItem
          startsOpen={decision.reason === '' && decision.on === today() && !isReadOnly}
          removeLabel={t('decision.remove')}
          onRemove={
            isReadOnly
              ? undefined
              : () =>
                  void save(() => ({ decision: null })).then((result) =>
                    sayRemoved(result, t('decision.removed')),
                  )
          }
          summary={
            <>
              <Chip tint={tints[decision.decision]}>{words('decision', decision.decision)}</Chip>
              <span className="muted"> {shownDay(decision.on)}</span>
              {decision.reason !== '' && (
                <span className="log-summary-part">{decision.reason}</span>
              )}
            </>
          }
        >
          <ChoiceRow
            label={t('decision.title')}
            value={decision.decision}
            isReadOnly={isReadOnly}
            options={options}
            onSave={(kind) => change({ decision: kind, on: today() })}
          />
          <TextRow
            label={t('decision.reason')}
            value={decision.reason}
            placeholder={t('decision.reasonHint')}
            isReadOnly={isReadOnly}
            onSave={(reason) => change({ reason })}
          />
          <DayRow
            label={t('day.on')}
            value={decision.on}
            lean="past"
            isNeeded
            isReadOnly={isReadOnly}
            onSave={(on) => (on === null ? change({}) : change({ on }))}
          />
        </EntryItem>
      </ul>
    </SideSection>
  );
}

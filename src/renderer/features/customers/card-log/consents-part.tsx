import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  consentState,
  endingConsents,
  missingConsents,
  type ConsentState,
} from '../../../../core/consents.ts';
import {
  consentMethods,
  consentPurposes,
  neededPurposes,
  type Consent,
} from '../../../../shared/card-parts.ts';
import { today } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip, type Tint } from '../../../ui/chip.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { useCardWords } from './card-words.ts';
import { ConsentFields } from './consent-fields.tsx';
import { shownDay } from './days.ts';
import { DayRow, TextRow } from './fields.tsx';
import type { PartProps } from './part-props.ts';
import { EntryItem, SideSection } from './section.tsx';
import {
  entryEditing,
  orToast,
  sayRemoved,
  type EntryEditing,
  type ListOf,
} from './use-entries.ts';

const list: ListOf<Consent> = { get: (now) => now.consents, set: (consents) => ({ consents }) };

/** What they agreed to and until when, what is missing said quietly, and how long data are kept. */
export function ConsentsPart({
  card,
  save,
  isReadOnly,
}: Omit<PartProps, 'isAdding' | 'setAdding'>) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const editing = entryEditing(list, save);
  const [isRetaining, setRetaining] = useState(false);
  const hasRetention = isRetaining || card.retainUntil !== null || card.retainReason !== '';
  const missing = missingConsents(card.consents, today());
  const ending = new Set(endingConsents(card.consents, today()).map(({ purpose }) => purpose));
  const others = consentPurposes.filter(
    (purpose) => !card.consents.some((consent) => consent.purpose === purpose),
  );
  function add(purpose: string) {
    void orToast(
      editing.add({
        uid: '',
        purpose,
        items: '',
        method: '',
        on: today(),
        until: null,
        withdrawnOn: null,
        note: '',
      }),
    );
  }
  return (
    <SideSection title={t('consents.title')}>
      {card.consents.length > 0 && (
        <ul className="log-list">
          {card.consents.map((consent, index) => (
            <ConsentItem
              key={consent.uid || `new ${index}`}
              consent={consent}
              index={index}
              isEnding={ending.has(consent.purpose)}
              editing={editing}
              isReadOnly={isReadOnly}
            />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p className="log-quiet">
          {t('consents.missing', {
            list: missing.map((purpose) => words('purpose', purpose)).join(', '),
          })}
        </p>
      )}
      {hasRetention && (
        <Retention
          card={card}
          save={save}
          isReadOnly={isReadOnly}
          startsOpen={isRetaining}
          onGone={() => setRetaining(false)}
        />
      )}
      {!isReadOnly && (
        <div className="log-more">
          <Menu
            label={t('consents.add')}
            items={[...new Set([...missing, ...others, ...neededPurposes, t('ownWordsFirst')])].map(
              (purpose) => ({
                id: purpose,
                label: words('purpose', purpose),
                onAction: () => add(purpose),
              }),
            )}
          >
            <Button kind="quiet" small icon="add">
              {t('consents.add')}
            </Button>
          </Menu>
          {!hasRetention && (
            <Button kind="quiet" small icon="add" onPress={() => setRetaining(true)}>
              {t('consents.addRetention')}
            </Button>
          )}
        </div>
      )}
    </SideSection>
  );
}

const stateTints = {
  valid: 'celadon',
  withdrawn: 'seal',
  ended: 'plain',
  coming: 'blue',
} as const satisfies Record<ConsentState, Tint>;

function ConsentItem({
  consent,
  index,
  isEnding,
  editing,
  isReadOnly,
}: {
  consent: Consent;
  index: number;
  isEnding: boolean;
  editing: EntryEditing<Consent>;
  isReadOnly: boolean;
}) {
  const { t } = useTranslation('card-log');
  const words = useCardWords();
  const place = { uid: consent.uid, index };
  const name = words('purpose', consent.purpose);
  const state = consentState(consent, today());
  const { withdrawnOn, until } = consent;
  const when =
    state === 'withdrawn' && withdrawnOn
      ? t('consents.withdrawnOn', { date: shownDay(withdrawnOn) })
      : until
        ? t('consents.until', { date: shownDay(until) })
        : t('consents.agreed');
  return (
    <EntryItem
      startsOpen={consent.method === '' && consent.on === today() && !isReadOnly}
      removeLabel={t('common:removeNamed', { name })}
      onRemove={isReadOnly ? undefined : () => void editing.remove(place, t('consents.removed'))}
      summary={
        <span className="log-person">
          <span>
            {name}
            <span className="muted"> · {when}</span>
          </span>
          {state !== 'valid' && (
            <Chip tint={stateTints[state]}>{t(`consents.states.${state}`)}</Chip>
          )}
          {state === 'valid' && isEnding && <Chip tint="gold">{t('consents.endsSoon')}</Chip>}
        </span>
      }
    >
      <ConsentFields
        consent={consent}
        isReadOnly={isReadOnly}
        change={(patch) => editing.change(place, patch)}
        kinds={{ purposes: consentPurposes, methods: consentMethods }}
      />
    </EntryItem>
  );
}

/** Until when the data are kept, and why. */
function Retention({
  card,
  save,
  isReadOnly,
  startsOpen,
  onGone,
}: Omit<PartProps, 'isAdding' | 'setAdding'> & { startsOpen: boolean; onGone: () => void }) {
  const { t } = useTranslation('card-log');
  const { retainUntil, retainReason } = card;
  async function remove() {
    const result = await save(() => ({ retainUntil: null, retainReason: '' }));
    if (result.ok) onGone();
    sayRemoved(result, t('consents.retentionRemoved'));
  }
  const isOver = retainUntil !== null && retainUntil < today();
  return (
    <ul className="log-list">
      <EntryItem
        startsOpen={startsOpen}
        removeLabel={t('common:removeNamed', { name: t('consents.retention') })}
        onRemove={isReadOnly ? undefined : () => void remove()}
        summary={
          <span className="log-person">
            <span>
              {t('consents.retention')}
              <span className="muted">
                {' · '}
                {retainUntil
                  ? t('consents.until', { date: shownDay(retainUntil) })
                  : t('consents.noEnd')}
                {retainReason !== '' && ` · ${retainReason}`}
              </span>
            </span>
            {isOver && <Chip tint="gold">{t('consents.retentionOver')}</Chip>}
          </span>
        }
      >
        <DayRow
          label={t('consents.retainUntil')}
          value={retainUntil}
          lean="future"
          isReadOnly={isReadOnly}
          onSave={(day) => save(() => ({ retainUntil: day }))}
        />
        <TextRow
          label={t('consents.reason')}
          value={retainReason}
          placeholder={t('consents.reasonHint')}
          maxLength={500}
          isReadOnly={isReadOnly}
          onSave={(text) => save(() => ({ retainReason: text }))}
        />
      </EntryItem>
    </ul>
  );
}

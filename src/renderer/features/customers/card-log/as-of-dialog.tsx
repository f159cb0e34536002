import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsOf } from '../../../../core/customer-fields.ts';
import { emptyCustomer, type Card, type CustomerFields } from '../../../../shared/customer-card.ts';
import { request } from '../../../api.ts';
import { undoable } from '../../../app/undo.ts';
import { localDate, today } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Spinner } from '../../../ui/progress.tsx';
import { addDays } from '../../contacts/calendar-math.ts';
import { useCard } from '../use-card.ts';
import { fieldTexts, type Said } from './change-lines.ts';
import { readDay, shownDay } from './days.ts';
import { sayRemoved } from './use-entries.ts';

/** Yesterday, or today for a card that is not older. */
function firstDay({ createdAt }: Card): string {
  const yesterday = addDays(today(), -1);
  return localDate(createdAt) > yesterday ? today() : yesterday;
}

type Field = keyof CustomerFields;

/** What is put back together, because one without the other says something else. */
const together: Partial<Record<Field, readonly Field[]>> = {
  birthday: ['birthday', 'birthdayCalendar', 'birthdayLeapMonth'],
  referredBy: ['referredBy', 'referredOn', 'referralThankedOn'],
};
const shownElsewhere = new Set<Field>(['birthdayCalendar', 'birthdayLeapMonth', 'photo']);
const allFields = Object.keys(emptyCustomer) as Field[];

/** The card as it was at the end of a day, to read; what differs from today can be put back. */
export function AsOfDialog({
  card,
  said,
  onClose,
}: {
  card: Card;
  said: Said;
  onClose: () => void;
}) {
  const { t } = useTranslation('card-log');
  const [typed, setTyped] = useState<string | null>(null);
  const [day, setDay] = useState(() => firstDay(card));
  const isUnclear = typed !== null && (readDay(typed, 'past') ?? '9999') > today();
  return (
    <Dialog
      isOpen
      title={t('asOf.title', { date: shownDay(day) })}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <div className="log-as-of">
        <div className="log-as-of-day">
          <TextField
            label={t('asOf.day')}
            value={typed ?? shownDay(day)}
            autoFocus
            placeholder={t('asOf.dayHint')}
            error={isUnclear && typed !== '' ? t('asOf.dayUnclear') : null}
            onChange={(text) => {
              setTyped(text);
              const read = readDay(text, 'past');
              if (read !== null && read <= today()) setDay(read);
            }}
          />
          <Button
            small
            icon="left"
            onPress={() => {
              setTyped(null);
              setDay(addDays(day, -1));
            }}
          >
            {t('asOf.before')}
          </Button>
          <Button
            small
            isDisabled={day >= today()}
            onPress={() => {
              setTyped(null);
              setDay(addDays(day, 1));
            }}
          >
            {t('asOf.after')}
          </Button>
        </div>
        <CardOfDay card={card} day={day} said={said} />
      </div>
    </Dialog>
  );
}

function CardOfDay({ card, day, said }: { card: Card; day: string; said: Said }) {
  const { t } = useTranslation('card-log');
  const { data, error } = useQuery(request('customers.asOf', { id: card.id, date: day }));
  if (error) return <ErrorNotice error={error} />;
  if (!data) return <Spinner label={t('common:loading')} />;
  if (data.fields === null) return <p className="muted">{t('asOf.notYet')}</p>;
  const then = data.fields;
  const now = fieldsOf(card);
  const rows = allFields
    .filter((field) => !shownElsewhere.has(field))
    .map((field) => ({
      field,
      was: fieldTexts(field, then[field], said),
      is: fieldTexts(field, now[field], said),
      differs: (together[field] ?? [field]).some(
        (each) => JSON.stringify(then[each]) !== JSON.stringify(now[each]),
      ),
    }))
    .filter(({ was, is }) => was.length > 0 || is.length > 0);
  const count = rows.filter(({ differs }) => differs).length;
  return (
    <>
      <p className="muted" role="status">
        {data.trashed && `${t('asOf.trashed')} `}
        {count === 0 ? t('asOf.same') : t('asOf.differs', { count })}
      </p>
      <dl className="log-as-of-fields">
        {rows.map(({ field, was, is, differs }) => (
          <div key={field} data-differs={differs || undefined}>
            <dt>{t(`history.fields.${field}`)}</dt>
            <dd>
              {was.length === 0 ? (
                <span className="muted">{t('history.empty')}</span>
              ) : (
                was.map((text, index) => (
                  <span key={index} className="log-change">
                    {text}
                  </span>
                ))
              )}
              {differs && (
                <span className="log-now">
                  <Chip tint="gold">{t('asOf.now')}</Chip> {is.join(', ') || t('history.empty')}
                </span>
              )}
              {differs && card.trashedAt === null && (
                <PutBack card={card} field={field} then={then} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function PutBack({ card, field, then }: { card: Card; field: Field; then: CustomerFields }) {
  const { t } = useTranslation('card-log');
  const { save } = useCard(card.id, {}, () => undefined);
  const name = t(`history.fields.${field}`);
  async function putBack() {
    const values = (together[field] ?? [field]).map((each) => [each, then[each]] as const);
    const result = await save(() => Object.fromEntries(values));
    if (result.ok) undoable(t('asOf.putBackDone', { name }), [result.change]);
    else sayRemoved(result, '');
  }
  return (
    <Button small aria-label={t('asOf.putBackOf', { name })} onPress={() => void putBack()}>
      {t('asOf.putBack')}
    </Button>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dialLink } from '../../../core/phones.ts';
import { Button } from '../../ui/button.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { openLink } from './card/open-link.ts';
import { CadenceField } from './card/cadence-field.tsx';
import type { FactsProps } from './card/part-props.ts';
import { EntryRows } from './entry-rows.tsx';
import { TagsField } from './tags-field.tsx';
import './card/fields.css';

const phoneKinds = ['mobile', 'home', 'work', 'fax', 'other'];
const emailKinds = ['home', 'work', 'other'];
const addressKinds = ['home', 'work', 'billing', 'other'];

/** How to reach them, every field edited where it stands. */
export function CardFields({ card, save, isReadOnly }: FactsProps) {
  const { t } = useTranslation('customers');
  const [adding, setAdding] = useState<'phone' | 'email' | 'address' | null>(null);
  const addEnd = () => setAdding(null);
  return (
    <div className="card-fields">
      <TagsField card={card} save={save} isReadOnly={isReadOnly} />
      <EntryRows
        name={t('fields.phone')}
        kinds={phoneKinds}
        placeholders={['010-0000-0000']}
        partNames={[t('fields.phone')]}
        isAdding={adding === 'phone'}
        onAddEnd={addEnd}
        isReadOnly={isReadOnly}
        entries={card.phones.map(({ kind, number }) => ({ kind, parts: [number] }))}
        onChange={(make) =>
          save((now) => ({
            phones: make(now.phones.map(({ kind, number }) => ({ kind, parts: [number] }))).map(
              ({ kind, parts }) => ({ kind, number: parts[0] ?? '' }),
            ),
          }))
        }
        action={{
          icon: 'phone',
          label: t('dial'),
          run: ({ parts }) => openLink(dialLink(parts[0] ?? '')),
        }}
      />
      <EntryRows
        name={t('fields.email')}
        kinds={emailKinds}
        placeholders={['name@example.com']}
        partNames={[t('fields.email')]}
        isAdding={adding === 'email'}
        onAddEnd={addEnd}
        isReadOnly={isReadOnly}
        entries={card.emails.map(({ kind, address }) => ({ kind, parts: [address] }))}
        onChange={(make) =>
          save((now) => ({
            emails: make(now.emails.map(({ kind, address }) => ({ kind, parts: [address] }))).map(
              ({ kind, parts }) => ({ kind, address: parts[0] ?? '' }),
            ),
          }))
        }
        action={{
          icon: 'mail',
          label: t('writeMail'),
          run: ({ parts }) => openLink(`mailto:${encodeURIComponent(parts[0] ?? '')}`),
        }}
      />
      <EntryRows
        name={t('fields.address')}
        kinds={addressKinds}
        placeholders={[t('postcodeHint'), t('addressHint')]}
        partNames={[t('postcode'), t('fields.address')]}
        isAdding={adding === 'address'}
        onAddEnd={addEnd}
        isReadOnly={isReadOnly}
        entries={card.addresses.map(({ kind, postcode, line }) => ({
          kind,
          parts: [postcode, line],
        }))}
        onChange={(make) =>
          save((now) => ({
            addresses: make(
              now.addresses.map(({ kind, postcode, line }) => ({ kind, parts: [postcode, line] })),
            ).map(({ kind, parts }) => ({ kind, postcode: parts[0] ?? '', line: parts[1] ?? '' })),
          }))
        }
      />
      <TextLine field="company" card={card} save={save} isReadOnly={isReadOnly} />
      <TextLine field="job" card={card} save={save} isReadOnly={isReadOnly} />
      <TextLine field="callTimes" card={card} save={save} isReadOnly={isReadOnly} />
      <CadenceField card={card} save={save} isReadOnly={isReadOnly} />
      {!isReadOnly && (
        <div className="card-add">
          {(['phone', 'email', 'address'] as const).map((field) => (
            <Button
              key={field}
              kind="quiet"
              small
              icon="add"
              aria-label={t('addEntry', { name: t(`fields.${field}`) })}
              onPress={() => setAdding(field)}
            >
              {t(`fields.${field}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

/** A field that is one line of text. */
export function TextLine({
  field,
  card,
  save,
  isReadOnly,
}: FactsProps & {
  field: 'company' | 'job' | 'callTimes' | 'source' | 'familyName' | 'givenName';
}) {
  const { t } = useTranslation('customers');
  const isCallTimes = field === 'callTimes';
  const name = isCallTimes ? t('card:callTimes.title') : t(`fields.${field}`);
  return (
    <div className="card-field">
      <div className="card-field-label" aria-hidden="true">
        {name}
      </div>
      <div className="card-field-value">
        <InlineEdit
          label={name}
          value={card[field]}
          keepAs={`${card.id} ${field}`}
          placeholder={isCallTimes ? t('card:callTimes.hint') : t(`hints.${field}`)}
          maxLength={300}
          isReadOnly={isReadOnly}
          onSave={(text) => save(() => ({ [field]: text }))}
        />
      </div>
    </div>
  );
}

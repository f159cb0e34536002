import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../app/asks.ts';
import { useAsCurrentCustomer } from '../../app/current-customer.ts';
import { formatRoute, type Route } from '../../app/route.ts';
import { navigate } from '../../app/router.ts';
import { useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { InlineEdit } from '../../ui/inline-edit.tsx';
import { Spinner } from '../../ui/progress.tsx';
import { rememberOpened } from '../search/recent.ts';
import { OccasionsPart } from './card/occasions-part.tsx';
import { OwnFields } from './card/own-fields.tsx';
import { PasteBox } from './card/paste-box.tsx';
import { Photo } from './card/photo.tsx';
import { PreferenceBoxes } from './card/preference-boxes.tsx';
import { RelationsPart } from './card/relations-part.tsx';
import { SimilarNote } from './card/similar-note.tsx';
import { CardBar } from './card-bar.tsx';
import { CardFields } from './card-fields.tsx';
import { CardSide } from './card-side.tsx';
import { Overview } from './card-overview.tsx';
import { QuickNote } from './quick-note.tsx';
import { Timeline } from './timeline.tsx';
import { TrashNote } from './trash-note.tsx';
import { useCard } from './use-card.ts';
import './card.css';

type CardScreenProps = { id: number | null; route: Route; onStored: (id: number) => void };

/** Everything known about one customer, on one screen. */
export function CardScreen({ id, route, onStored }: CardScreenProps) {
  const { t } = useTranslation('customers');
  const [given] = useState(() => (id === null ? givenFields(route.query) : {}));
  const { card, error, save, state } = useCard(id, given, onStored);
  // A card that was begun here stays a new one for as long as it is on screen.
  const [isBegun] = useState(id === null);
  const [typedName, setTypedName] = useState<string | null>(null);
  const noteInput = useRef<HTMLInputElement>(null);
  const name = card ? card.name || card.company || t('common:unnamed') : '';
  useAsCurrentCustomer(id !== null && card && !card.trashedAt ? { id, name } : null);
  useEffect(() => {
    if (id !== null) rememberOpened(id);
  }, [id]);
  function writeCard() {
    if (id !== null) navigate(formatRoute(['greeting-cards'], { ids: id }));
  }
  useShortcuts([
    { keys: 'mod+p', label: t('greetingCard'), group: 'here', run: writeCard },
    { keys: 'n', label: t('noteKey'), group: 'here', run: () => noteInput.current?.focus() },
  ]);
  if (error) {
    return (
      <div className="card-error">
        <ErrorNotice error={error} />
        <Button onPress={() => navigate(formatRoute(['customers']))}>{t('toList')}</Button>
      </div>
    );
  }
  if (!card) {
    return (
      <div className="card-error">
        <Spinner label={t('common:loading')} />
      </div>
    );
  }
  const isReadOnly = card.trashedAt !== null;
  return (
    <div className="card-screen">
      <CardBar card={card} route={route} state={state}>
        {isBegun && <SimilarNote card={card} typedName={typedName} />}
      </CardBar>
      <article className="card" aria-label={t('cardOf', { name })}>
        <header className="card-who">
          <div className="grow">
            <h1 className="card-name" data-length={lengthOf(card.name)}>
              <InlineEdit
                label={t('fields.name')}
                value={card.name}
                keepAs={`${card.id} name`}
                placeholder={t('hints.name')}
                maxLength={300}
                isReadOnly={isReadOnly}
                autoFocus={id === null && card.name === ''}
                {...(isBegun ? { onTyping: setTypedName } : {})}
                onSave={(text) => save(() => ({ name: text }))}
              />
            </h1>
            <Overview card={card} />
          </div>
          <Photo card={card} isReadOnly={isReadOnly} />
        </header>
        <div className="card-left">
          {isReadOnly && <TrashNote id={card.id} name={card.name || card.company} />}
          {id === null && <PasteBox save={save} />}
          <CardFields card={card} save={save} isReadOnly={isReadOnly} />
          <PreferenceBoxes card={card} save={save} isReadOnly={isReadOnly} />
          <RelationsPart card={card} save={save} isReadOnly={isReadOnly} />
          <OccasionsPart card={card} save={save} isReadOnly={isReadOnly} />
          <OwnFields card={card} save={save} isReadOnly={isReadOnly} />
        </div>
        <div className="card-note">
          <QuickNote card={card} inputRef={noteInput} save={save} isReadOnly={isReadOnly} />
        </div>
        <Timeline card={card} />
        <div className="card-actions">
          <Button
            kind="primary"
            keys="mod+l"
            isDisabled={isReadOnly || id === null}
            onPress={() => id && ask('start-call', { customerId: id, customerName: name })}
          >
            {t('call')}
          </Button>
          <Button keys="mod+p" isDisabled={isReadOnly || id === null} onPress={writeCard}>
            {t('greetingCard')}
          </Button>
        </div>
        <CardSide card={card} save={save} isReadOnly={isReadOnly} />
      </article>
    </div>
  );
}

/** Long names are written smaller. */
function lengthOf(name: string): 'short' | 'long' | 'huge' {
  if (name.length <= 16) return 'short';
  return name.length <= 60 ? 'long' : 'huge';
}

/** What a search that found nobody hands on to the new card. */
function givenFields({ name, phone }: Readonly<Record<string, string>>) {
  return {
    ...(name ? { name } : {}),
    ...(phone ? { phones: [{ kind: 'mobile', number: phone }] } : {}),
  };
}

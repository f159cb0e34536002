import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { avatarInitial } from '../../../../core/names.ts';
import type { Card } from '../../../../shared/customer-card.ts';
import { invoke } from '../../../api.ts';
import { Icon } from '../../../ui/icons.tsx';
import { PhotoDialog } from './photo-dialog.tsx';
import './photo.css';

/** The photo, or the first letter of the name; a press opens what can be done with it. */
export function Photo({ card, isReadOnly }: { card: Card; isReadOnly: boolean }) {
  const { t } = useTranslation('card');
  const [isOpen, setOpen] = useState(false);
  const url = usePhoto(card);
  const name = card.name || card.company || t('common:unnamed');
  const picture = url ? (
    <img className="photo-picture" src={url} alt={t('photo.of', { name })} />
  ) : (
    <span aria-hidden="true">{avatarInitial(card.name || card.company) || '·'}</span>
  );
  if (isReadOnly || card.id === 0) return <div className="photo">{picture}</div>;
  return (
    <>
      <AriaButton
        className="photo photo-button"
        aria-label={t(url ? 'photo.change' : 'photo.add')}
        onPress={() => setOpen(true)}
      >
        {picture}
        <span className="photo-hint" aria-hidden="true">
          <Icon name="camera" size="0.9rem" />
        </span>
      </AriaButton>
      {isOpen && <PhotoDialog card={card} url={url} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The picture as a data URL. It is asked for anew only when the card names another picture. */
function usePhoto({ id, photo }: Card): string | null {
  const { data } = useQuery({
    queryKey: ['photo', id, photo],
    queryFn: () => invoke('customers.photo', { id }),
    enabled: photo !== null,
  });
  return photo === null ? null : (data?.dataUrl ?? null);
}

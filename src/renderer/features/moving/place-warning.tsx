import { useTranslation } from 'react-i18next';
import { useRequest } from '../../api.ts';
import { formatRoute } from '../../app/route.ts';
import { Icon } from '../../ui/icons.tsx';
import './moving.css';

/** A box that lies where it can come to harm: said in the window until it lies elsewhere. */
export function PlaceWarning() {
  const { t } = useTranslation('moving');
  const { data: place } = useRequest('moving.place');
  if (!place || place.kind === 'local') return null;
  return (
    <p className="moving-place">
      <Icon name="warning" size="0.85rem" />
      <a href={formatRoute(['settings'], { section: 'moving' })}>
        {t(`place.${place.kind}`, { service: place.service })}
      </a>
    </p>
  );
}

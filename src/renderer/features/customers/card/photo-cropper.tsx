import { useEffect, useState } from 'react';
import Cropper from 'react-easy-crop';
import 'react-easy-crop/react-easy-crop.css';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import type { Cropping } from './use-cropping.ts';

const mostZoom = 4;

/** The chosen picture under a square that stays; moved by mouse or arrow keys, zoomed, turned. */
export function PhotoCropper({
  picture,
  cropping,
  onUnreadable,
}: {
  picture: File;
  cropping: Cropping;
  onUnreadable: () => void;
}) {
  const { t } = useTranslation('card');
  const url = useObjectUrl(picture);
  return (
    <>
      <div className="photo-stage">
        {url && (
          <Cropper
            disableAutomaticStylesInjection
            image={url}
            aspect={1}
            crop={cropping.place}
            zoom={cropping.zoom}
            rotation={cropping.turn}
            maxZoom={mostZoom}
            keyboardStep={8}
            onCropChange={cropping.move}
            onZoomChange={cropping.setZoom}
            onCropAreaChange={cropping.cut}
            classes={{ cropAreaClassName: 'photo-frame' }}
            mediaProps={{ alt: t('photo.chosen'), onError: onUnreadable }}
            cropperProps={{ role: 'application', 'aria-label': t('photo.frame') }}
          />
        )}
      </div>
      <div className="photo-tools">
        <Button icon="turn" onPress={cropping.turnRight}>
          {t('photo.turn')}
        </Button>
        <label className="photo-zoom">
          <span>{t('photo.zoom')}</span>
          <input
            type="range"
            min={1}
            max={mostZoom}
            step={0.05}
            value={cropping.zoom}
            onChange={(event) => cropping.setZoom(Number(event.target.value))}
          />
        </label>
      </div>
      <p className="muted">{t('photo.frameHint')}</p>
    </>
  );
}

function useObjectUrl(file: File): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cover } from '../../../shared/greeting-card-spec.ts';
import { invoke, useRequest } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choices.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { OrnamentChoice } from './ornament-choice.tsx';

/** What stands on the other side: nothing, an ornament or a picture, with a few words. */
export function CoverChoice({
  cover,
  onChange,
}: {
  cover: Cover;
  onChange: (cover: Cover) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  const { data: ornaments = [] } = useRequest('greetingCards.ornaments');
  const words = cover.kind === 'none' ? '' : cover.words;
  const input = useRef<HTMLInputElement>(null);
  const picture = usePicture((id) => onChange({ kind: 'picture', picture: id, words }));
  function choose(kind: Cover['kind']) {
    if (kind === 'none') onChange({ kind });
    else if (kind === 'picture') input.current?.click();
    else onChange({ kind, ornament: ornaments[0]?.id ?? '', words });
  }
  return (
    <div className="cards-look-part">
      <Segmented
        label={t('cover.title')}
        value={cover.kind}
        options={(['none', 'ornament', 'picture'] as const).map((value) => ({
          value,
          label: t(`cover.${value}`),
        }))}
        onChange={choose}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept="image/*"
        aria-label={t('cover.choosePicture')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void picture.keep(file);
        }}
      />
      {picture.error !== null && <ErrorNotice error={picture.error} />}
      {cover.kind === 'ornament' && (
        <OrnamentChoice
          label={t('cover.ornament')}
          ornament={cover.ornament}
          canBeNone={false}
          onChange={(ornament) => onChange({ ...cover, ornament })}
        />
      )}
      {cover.kind === 'picture' && (
        <Button small onPress={() => input.current?.click()}>
          {t('cover.otherPicture')}
        </Button>
      )}
      {cover.kind !== 'none' && (
        <TextField
          label={t('cover.words')}
          value={cover.words}
          maxLength={120}
          onChange={(text) => onChange({ ...cover, words: text })}
        />
      )}
    </div>
  );
}

/** Takes a picture of the user's into the box. */
function usePicture(onKept: (id: string) => void) {
  const [error, setError] = useState<unknown>(null);
  async function keep(file: File) {
    setError(null);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { picture } = await invoke('marks.keepPicture', { bytes });
      onKept(picture);
    } catch (thrown) {
      setError(thrown);
    }
  }
  return { keep, error };
}

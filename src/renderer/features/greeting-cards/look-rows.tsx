import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings.ts';
import { request, useRequest } from '../../api.ts';
import { currentLanguage } from '../../i18n/index.ts';
import { Segmented, Switch } from '../../ui/choices.tsx';
import { CoverChoice } from './cover-choice.tsx';
import { HandChoice } from './hand-choice.tsx';
import { InkChoice } from './ink-choice.tsx';
import { LookRow } from './look-row.tsx';
import { MarksChoice } from './marks-choice.tsx';
import { OrnamentChoice } from './ornament-choice.tsx';
import { PaperChoice } from './paper-choice.tsx';
import { changeStudio } from './studio-store.ts';
import { withLook, withPaper, type Look, type PaperChoice as Paper } from './studio.ts';
import { WithChoice } from './with-choice.tsx';

/** How the batch is written and on what it is printed: one line each, opened to change it. */
export const LookRows = memo(function LookRows({
  look,
  paper,
  settings,
  labelsToPrint,
}: {
  look: Look;
  paper: Paper;
  settings: Settings;
  labelsToPrint: number;
}) {
  const { t } = useTranslation('greeting-cards');
  const said = useLookWords(look, paper);
  const change = (part: Partial<Look>) => changeStudio((now) => withLook(now, part));
  const changePaper = (part: Partial<Paper>) => changeStudio((now) => withPaper(now, part));
  const { data: hands = [] } = useRequest('greetingCards.hands');
  return (
    <div className="cards-look">
      <LookRow label={t('hand')} value={said.hand}>
        <HandChoice hands={hands} hand={look.hand} onChange={(hand) => change({ hand })} />
      </LookRow>
      <LookRow label={t('ink')} value={t(`inks.${look.ink}`)}>
        <InkChoice ink={look.ink} onChange={(ink) => change({ ink })} />
      </LookRow>
      <LookRow label={t('cardPaper')} value={said.paper}>
        <PaperChoice
          look={look}
          flip={paper.flip ?? settings.flip}
          onLook={change}
          onFlip={(flip) => changePaper({ flip })}
        />
      </LookRow>
      <LookRow label={t('decoration')} value={said.decoration} placement="left bottom">
        <Switch
          label={t('frame')}
          isSelected={look.frame}
          onChange={(frame) => change({ frame })}
        />
        <div className="cards-look-part">
          <h3>{t('ornament')}</h3>
          <OrnamentChoice
            label={t('ornament')}
            ornament={look.ornament}
            onChange={(ornament) => change({ ornament })}
          />
        </div>
        <div className="cards-look-part">
          <h3>{t('cover.title')}</h3>
          <CoverChoice cover={look.cover} onChange={(cover) => change({ cover })} />
        </div>
      </LookRow>
      <LookRow label={t('marks.title')} value={said.marks}>
        <MarksChoice look={look} onChange={change} />
      </LookRow>
      <LookRow label={t('with.title')} value={said.with} placement="left bottom">
        <WithChoice paper={paper} labelsToPrint={labelsToPrint} onChange={changePaper} />
        <Segmented
          showLabel
          label={t('files.title')}
          value={paper.each ? 'each' : 'one'}
          options={[
            { value: 'one', label: t('files.one') },
            { value: 'each', label: t('files.each') },
          ]}
          onChange={(value) => changePaper({ each: value === 'each' })}
        />
      </LookRow>
    </div>
  );
});

const listed = (words: readonly (string | false | undefined)[], none: string): string =>
  words.filter(Boolean).join(' · ') || none;

/** Each line's choice in a few words. */
function useLookWords(look: Look, paper: Paper) {
  const { t } = useTranslation('greeting-cards');
  const language = currentLanguage();
  const { data: hands = [] } = useRequest('greetingCards.hands');
  const { data: ornaments = [] } = useQuery({
    ...request('greetingCards.ornaments'),
    // They take a moment to be drawn, and few cards have one.
    enabled: look.ornament !== '',
  });
  const ornament = ornaments.find(({ id }) => id === look.ornament)?.name[language];
  const none = t('common:none');
  return {
    hand: hands.find(({ id }) => id === look.hand)?.name[language] ?? look.hand,
    paper: listed([t(`layouts.${look.layout}`), t(`lineKinds.${look.lines}`)], none),
    decoration: listed(
      [look.frame && t('frame'), ornament, look.cover.kind !== 'none' && t('cover.short')],
      none,
    ),
    marks: listed(
      [look.signature !== null && t('marks.signature'), look.seal !== null && t('marks.seal')],
      none,
    ),
    with: listed(
      [
        paper.envelope !== null && t('with.envelopeShort'),
        paper.labels !== null && t('with.labelsShort'),
      ],
      t('with.nothing'),
    ),
  };
}

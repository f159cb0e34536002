import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Template, TemplateName } from '../../../shared/greeting-cards.ts';
import { request } from '../../api.ts';
import { ShapeOf } from './card-svg.tsx';
import { firstWords } from './first-words.ts';
import './template-list.css';

/** The templates, each with its first words in the chosen hand. */
export function TemplateList({
  templates,
  chosen,
  hand,
  onChoose,
}: {
  templates: readonly Template[];
  chosen: TemplateName;
  hand: string;
  onChoose: (name: TemplateName) => void;
}) {
  const { t } = useTranslation('greeting-cards');
  return (
    <RadioGroup
      className="cards-templates"
      aria-label={t('templates')}
      value={chosen}
      onChange={(name) => {
        const template = templates.find((each) => each.name === name);
        if (template) onChoose(template.name);
      }}
    >
      {templates.map((template) => (
        <Radio key={template.name} value={template.name} className="cards-template">
          <span className="cards-template-title">{template.title}</span>
          <HandwrittenLine text={firstWords(template.message)} hand={hand} />
        </Radio>
      ))}
    </RadioGroup>
  );
}

function HandwrittenLine({ text, hand }: { text: string; hand: string }) {
  const { data } = useQuery(
    request('greetingCards.preview', {
      spec: {
        greeting: '',
        message: text,
        closing: '',
        hand,
        ink: 'blueblack',
        lines: 'plain',
        seed: text,
      },
      signed: false,
    }),
  );
  const group = useRef<SVGGElement>(null);
  const [box, setBox] = useState('0 0 60 8');
  useLayoutEffect(() => {
    if (!group.current || !data) return;
    const { x, y, width, height } = group.current.getBBox();
    if (width > 0) setBox(`${x - 0.4} ${y - 0.4} ${width + 0.8} ${height + 0.8}`);
  }, [data]);
  return (
    <svg
      className="cards-line"
      viewBox={box}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden="true"
    >
      <g ref={group}>
        {data?.shapes
          .filter((shape) => shape.kind === 'path' && shape.fill !== 'none')
          .map((shape, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <ShapeOf key={index} shape={shape} />
          ))}
      </g>
    </svg>
  );
}

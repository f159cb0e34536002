import type { Template } from '../../../shared/templates.ts';
import { CardPicture } from '../greeting-cards/card-picture.tsx';
import { emptyText } from './template-draft.ts';
import { layoutOf, singleLayout, specOfTemplate, type OpenLook } from './template-spec.ts';
import { useFilled } from './use-card-of-template.ts';
import { useSeen } from './use-seen.ts';

/** A template as a small paper card in its own hand, drawn once it comes into sight. */
export function TemplatePicture({ template, open }: { template: Template; open: OpenLook | null }) {
  const { ref, isSeen } = useSeen<HTMLSpanElement>();
  const { name, language, look, wordings } = template;
  const { data: filled } = useFilled(wordings[0] ?? emptyText, language, isSeen);
  // A folded card is shown as one opens it, half of a flat sheet would say nothing.
  return (
    <span ref={ref} className="tpl-picture">
      {open && filled ? (
        <CardPicture
          spec={specOfTemplate(filled, look, open, `${name} 0`)}
          layout={flat(singleLayout(layoutOf(look, open)))}
        />
      ) : (
        <span className="tpl-picture-blank" />
      )}
    </span>
  );
}

const flat = (layout: ReturnType<typeof singleLayout>) =>
  layout === 'a6-fold' ? 'a6' : layout === 'us-fold' ? 'us' : layout;

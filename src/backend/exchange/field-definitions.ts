import { checkCustomValue, sameLabel, tidyOptions } from '../../core/custom-values.ts';
import type { CalendarDate } from '../../core/dates.ts';
import { insertCustomField, listCustomFields, patchCustomField } from '../../data/custom-fields.ts';
import type { Box } from '../../data/sql.ts';
import type { CustomField, TravellingField } from '../../shared/custom-fields.ts';
import type { CustomerFields } from '../../shared/customer-card.ts';
import { newUid } from '../customers/store.ts';

/** As many as may be made by hand. */
const mostFields = 100;
const mostOptions = 200;
const longestName = 60;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A value that its field does not take, to be kept elsewhere. */
export type MisfitValue = { name: string; value: string };

/** The fields of the user's own that a file speaks of, and which fields of the box they are. */
export class FieldDefinitions {
  readonly #box: Box;
  readonly #at: string;
  readonly #today: CalendarDate;
  /** Fields of the box by the uid that the file has for them. */
  readonly #fields = new Map<string, CustomField | null>();

  readonly #names = new Map<string, string>();

  constructor(box: Box, options: { at: string; today: CalendarDate }) {
    this.#box = box;
    this.#at = options.at;
    this.#today = options.today;
  }

  /** Finds each field by its uid, else by its name and type; makes those that are not there, while there is room. */
  take(fields: readonly TravellingField[]): void {
    for (const field of fields) {
      const known = this.#find(field);
      const hasRoom = listCustomFields(this.#box).length < mostFields;
      this.#fields.set(field.uid, known ?? (hasRoom ? this.#make(field) : null));
      this.#names.set(field.uid, field.name);
    }
  }

  #find(field: TravellingField): CustomField | undefined {
    const all = listCustomFields(this.#box, { trashed: true });
    const fits = (other: CustomField) => other.type === field.type;
    return (
      all.find((other) => other.uid === field.uid && fits(other)) ??
      all.find((other) => !other.trashedAt && fits(other) && sameLabel(other.name, field.name))
    );
  }

  #make({ uid, name, type, options }: TravellingField): CustomField {
    const all = listCustomFields(this.#box, { trashed: true });
    const isFree = uuid.test(uid) && !all.some((other) => other.uid === uid);
    insertCustomField(this.#box, {
      uid: isFree ? uid : newUid(),
      name: this.#freeName(name, all),
      type,
      options: type === 'choice' ? tidyOptions(options) : [],
      at: this.#at,
    });
    const made = listCustomFields(this.#box, { trashed: true }).find(
      (field) => !all.some(({ id }) => id === field.id),
    );
    if (!made) throw new Error('field');
    return made;
  }

  /** A field of another type may have the name already: 차종 (2). */
  #freeName(name: string, all: readonly CustomField[]): string {
    const isTaken = (wanted: string) => all.some((field) => sameLabel(field.name, wanted));
    if (!isTaken(name)) return name;
    for (let number = 2; ; number++) {
      const end = ` (${number})`;
      const wanted = name.slice(0, longestName - end.length) + end;
      if (!isTaken(wanted)) return wanted;
    }
  }

  nameOf(uid: string): string {
    const known = listCustomFields(this.#box, { trashed: true }).find((field) => field.uid === uid);
    return known?.name ?? uid;
  }

  /** Values under the uids of the box; what a field does not take comes back apart. */
  resolve(values: CustomerFields['custom']): {
    custom: Record<string, string>;
    misfits: MisfitValue[];
  } {
    const custom: Record<string, string> = {};
    const misfits: MisfitValue[] = [];
    for (const [uid, value] of Object.entries(values)) {
      const field = this.#fields.get(uid);
      if (field === undefined) custom[uid] = value;
      if (field === null) misfits.push({ name: this.#names.get(uid) ?? uid, value });
      if (!field) continue;
      const fitting = this.#withOption(field, uid, value);
      const checked = checkCustomValue(fitting, value, this.#today);
      if (!checked.ok || custom[field.uid] !== undefined) misfits.push({ name: field.name, value });
      else if (checked.value !== '') custom[field.uid] = checked.value;
    }
    return { custom, misfits };
  }

  /** A choice that the file's field knows is one of the box's as well from now on. */
  #withOption(field: CustomField, fileUid: string, value: string): CustomField {
    if (field.type !== 'choice' || value.trim() === '') return field;
    if (field.options.some((option) => sameLabel(option, value))) return field;
    if (field.options.length >= mostOptions || value.length > 100) return field;
    const options = tidyOptions([...field.options, value]);
    patchCustomField(this.#box, field.id, { options }, this.#at);
    const grown = { ...field, options };
    this.#fields.set(fileUid, grown);
    return grown;
  }
}

const digits = '0123456789abcdef';
const hex = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
const [blank, minus, point, zero] = [32, 45, 46, 48];

/** Longer texts are worth a call out of JavaScript. */
const longText = 40;
/** The longest number or code. */
const numberRoom = 24;

/**
 * A page's operators as they are written, byte by byte: strings of numbers, glued together and turned
 * into bytes afterwards, took a good part of a batch's time.
 */
export class Content {
  #bytes = Buffer.allocUnsafe(1 << 15);
  #length = 0;

  /** Operators in ASCII. */
  text(operators: string): void {
    this.#reserve(operators.length);
    if (operators.length > longText) {
      this.#length += this.#bytes.write(operators, this.#length, 'latin1');
      return;
    }
    for (let i = 0; i < operators.length; i++)
      this.#bytes[this.#length++] = operators.charCodeAt(i);
  }

  /** A number with at most two decimals, no trailing zeros, and a blank. */
  hundredths(value: number): void {
    this.#number(Math.round(value * 100), 100);
  }

  /** A number with at most three decimals, no trailing zeros, and a blank. */
  thousandths(value: number): void {
    this.#number(Math.round(value * 1000), 1000);
  }

  /** The number of a letter within its font as four hex digits. */
  code(index: number): void {
    this.#reserve(numberRoom);
    for (let shift = 12; shift >= 0; shift -= 4)
      this.#bytes[this.#length++] = hex[(index >> shift) & 15] ?? zero;
  }

  /** Hands over what was written, and begins anew. */
  take(): Uint8Array {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
    this.#length = 0;
    return taken;
  }

  #number(parts: number, unit: number): void {
    this.#reserve(numberRoom);
    const bytes = this.#bytes;
    let rest = parts;
    if (rest < 0) {
      bytes[this.#length++] = minus;
      rest = -rest;
    }
    const whole = Math.floor(rest / unit);
    rest -= whole * unit;
    this.#whole(whole);
    if (rest) {
      bytes[this.#length++] = point;
      for (let share = unit / 10; rest > 0; share /= 10) {
        const digit = Math.floor(rest / share);
        bytes[this.#length++] = zero + digit;
        rest -= digit * share;
      }
    }
    bytes[this.#length++] = blank;
  }

  #whole(value: number): void {
    let share = 1;
    while (share * 10 <= value) share *= 10;
    for (let rest = value; share >= 1; share /= 10) {
      const digit = Math.floor(rest / share);
      this.#bytes[this.#length++] = zero + digit;
      rest -= digit * share;
    }
  }

  #reserve(room: number): void {
    if (this.#length + room <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + room));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

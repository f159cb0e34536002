/**
 * An almanac computed from the sky, for comparison with the table: new moons by Jean Meeus,
 * "Astronomical Algorithms" (2nd edition, chapter 49: within a minute), the sun by its chapter 25
 * (within half an hour), the difference of dynamical and universal time by Espenak and Meeus.
 * Days are counted from 1970-01-01, fractions are of universal time.
 */
const J1970 = 2_440_587.5;
const radians = Math.PI / 180;
const sine = (degrees: number) => Math.sin(degrees * radians);

/** Dynamical less universal time in days, 1900–2050. */
function deltaT(day: number): number {
  const year = 1970 + day / 365.2425;
  const of = (from: number, terms: readonly number[]) =>
    terms.reduceRight((sum, term) => sum * (year - from) + term, 0) / 86_400;
  if (year < 1920) return of(1900, [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197]);
  if (year < 1941) return of(1920, [21.2, 0.84493, -0.0761, 0.0020936]);
  if (year < 1961) return of(1950, [29.07, 0.407, -1 / 233, 1 / 2547]);
  if (year < 1986) return of(1975, [45.45, 1.067, -1 / 260, -1 / 718]);
  if (year < 2005) return of(2000, [63.86, 0.3345, -0.060374, 0.0017275, 6.51814e-4, 2.373599e-5]);
  return of(2000, [62.92, 0.32217, 0.005589]);
}

/** Coefficient in days and how often the sun's and moon's anomaly and the argument of latitude enter. */
const moonTerms: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
];

/** The moment of the new moon with this number; 0 is that of January 6, 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2_451_550.09766 + 29.530588861 * k + 0.00015437 * t ** 2 - 0.00000015 * t ** 3;
  const e = 1 - 0.002516 * t - 0.0000074 * t ** 2;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t ** 2;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t ** 2 + 0.00001238 * t ** 3;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t ** 2;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t ** 2;
  const periodic = moonTerms.reduce(
    (sum, [size, power, s, m, f]) =>
      sum + size * e ** power * sine(s * sun + m * moon + f * latitude),
    -0.00017 * sine(node),
  );
  const planets =
    0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t ** 2) +
    0.000165 * sine(251.88 + 0.016321 * k) +
    0.000164 * sine(251.83 + 26.651886 * k) +
    0.000126 * sine(349.42 + 36.412478 * k) +
    0.00011 * sine(84.66 + 18.206239 * k);
  const day = mean + periodic + planets - J1970;
  return day - deltaT(day);
}

/** The sun's apparent longitude in degrees, 0–360. */
function sunLongitude(day: number): number {
  const t = (day + deltaT(day) + J1970 - 2_451_545) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t ** 2;
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t ** 2;
  const centre =
    (1.914602 - 0.004817 * t) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const longitude = mean + centre - 0.00569 - 0.00478 * sine(125.04 - 1934.136 * t);
  return ((longitude % 360) + 360) % 360;
}

export interface ComputedMonth {
  /** The number of its first day, since 1970-01-01. */
  readonly first: number;
  /** Hours between the new moon and the nearest midnight: little means in doubt. */
  readonly doubt: number;
  readonly year: number;
  readonly month: number;
  readonly leapMonth: boolean;
}

/**
 * The lunar months of solar years by a clock that is so many hours ahead of universal time at a
 * moment: the month of the winter solstice is the eleventh; where thirteen months lie between two of
 * them, the first without a principal term of the sun is the leap month.
 */
export function computeMonths(
  fromYear: number,
  toYear: number,
  hoursAhead: (day: number) => number,
): ComputedMonth[] {
  const local = (moment: number) => moment + hoursAhead(moment) / 24;
  const start = (fromYear - 1 - 2000) * 12.3685 - 2;
  const end = (toYear + 2 - 2000) * 12.3685;
  const moons: { first: number; doubt: number }[] = [];
  for (let k = Math.floor(start); k < end; k++) {
    const moment = local(newMoon(k));
    const first = Math.floor(moment);
    moons.push({ first, doubt: Math.min(moment - first, first + 1 - moment) * 24 });
  }
  /** How many principal terms (every 30 degrees) the sun has reached when a local day begins. */
  const termAt = (first: number) => Math.floor(sunLongitude(first - hoursAhead(first) / 24) / 30);
  const terms = moons.map(({ first }) => termAt(first));
  const hasTerm = (i: number) => terms[i] !== terms[i + 1];
  // The winter solstice, at 270 degrees, is the ninth term; a month may hold two terms.
  const isWinter = (term = 0) => term >= 9;
  const isAutumn = (term = 0) => term >= 6 && term < 9;
  const solstices = moons.flatMap((_, i) =>
    isAutumn(terms[i]) && isWinter(terms[i + 1]) ? [i] : [],
  );
  const months: ComputedMonth[] = [];
  for (const [n, eleventh] of solstices.entries()) {
    const next = solstices[n + 1];
    if (next === undefined) break;
    const hasLeap = next - eleventh === 13;
    const solsticeYear = new Date((moons[eleventh]?.first ?? 0) * 86_400_000 + 20 * 86_400_000);
    const year =
      solsticeYear.getUTCMonth() < 6
        ? solsticeYear.getUTCFullYear() - 1
        : solsticeYear.getUTCFullYear();
    let number = 10;
    let leapDone = false;
    for (let i = eleventh; i < next; i++) {
      const moon = moons[i];
      if (!moon) break;
      const leapMonth = hasLeap && !leapDone && i > eleventh && !hasTerm(i);
      if (leapMonth) leapDone = true;
      else number += 1;
      const month = ((number - 1) % 12) + 1;
      months.push({ ...moon, year: number > 12 ? year + 1 : year, month, leapMonth });
    }
  }
  return months;
}

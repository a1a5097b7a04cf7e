import { DoubleInput } from '../cel/double-input.ts';
import type { CelInput } from '../cel/wrap-input.ts';
import { quoteGoString } from '../quote-go-string.ts';
import { findStructField } from './find-struct-field.ts';
import type { IdToken } from './id-token.ts';
import { nameJsonKind } from './name-json-kind.ts';

/** The members of a JSON object in their order, each as often as it is there. */
export type Members = readonly (readonly [name: string, value: CelInput])[];

const fields = [
  'iss',
  'sub',
  'aud',
  'exp',
  'iat',
  'nbf',
  'nonce',
  'at_hash',
  '_claim_names',
  '_claim_sources',
] as const;
const lowest = -(2n ** 63n);

/**
 * Puts a payload into go-oidc's struct `idToken` as `encoding/json` of Go does, or gives its error: names of members
 * are matched without regard to case, the last of several wins, null changes nothing. A wrong type in a time or in
 * the audience ends it at once; the first of any other is told at the end.
 */
export function decodeIdToken(members: Members): IdToken | { readonly error: string } {
  const decoder = new Decoder();
  for (const [name, value] of members) {
    const field = findStructField(name, fields);
    if (field === undefined) continue;
    const error = decoder.decode(field, value);
    if (error !== undefined) return { error };
  }
  return decoder.firstFault === undefined ? decoder.token : { error: decoder.firstFault };
}

class Decoder {
  firstFault: string | undefined;
  #issuer = '';
  #audience: readonly string[] = [];
  #expiry: bigint | undefined;
  #notBefore: bigint | undefined;
  readonly #claimNames = new Map<string, string>();
  readonly #claimSources = new Set<string>();

  get token(): IdToken {
    return {
      issuer: this.#issuer,
      audience: this.#audience,
      expiry: this.#expiry,
      notBefore: this.#notBefore,
      claimNames: this.#claimNames,
      claimSources: this.#claimSources,
    };
  }

  /** Returns the error of a member that ends the decoding. */
  decode(field: (typeof fields)[number], value: CelInput): string | undefined {
    if (field === 'aud') return this.#decodeAudience(value);
    if (field === 'exp' || field === 'iat' || field === 'nbf') return this.#decodeTime(field, value);
    if (value === null) return undefined;
    if (field === '_claim_names') this.#decodeClaimNames(value);
    else if (field === '_claim_sources') this.#decodeClaimSources(value);
    else if (typeof value !== 'string') this.#keep(refuse(value, `idToken.${field}`, 'string'));
    else if (field === 'iss') this.#issuer = value;
    return undefined;
  }

  #keep(fault: string): void {
    this.firstFault ??= fault;
  }

  #decodeAudience(value: CelInput): string | undefined {
    if (typeof value === 'string' || value === null) {
      this.#audience = [value ?? ''];
      return undefined;
    }
    if (!Array.isArray(value)) return refuse(value, 'idToken.aud', '[]string');
    const wrong = value.find((each) => each !== null && typeof each !== 'string');
    if (wrong !== undefined) return refuse(wrong, 'idToken.aud', 'string');
    this.#audience = value.map((each) => each ?? '');
    return undefined;
  }

  #decodeTime(field: 'exp' | 'iat' | 'nbf', value: CelInput): string | undefined {
    if (value === null) {
      if (field === 'nbf') this.#notBefore = undefined;
      return field === 'nbf' ? undefined : 'strconv.ParseFloat: parsing "": invalid syntax';
    }
    const read = readNumber(value, field);
    if (typeof read === 'string') return read;
    const seconds = toSeconds(read);
    if (seconds === undefined) {
      const text = value instanceof DoubleInput ? (value.overflow ?? '') : String(value);
      return `strconv.ParseFloat: parsing ${quoteGoString(text)}: value out of range`;
    }
    if (field === 'exp') this.#expiry = seconds;
    if (field === 'nbf') this.#notBefore = seconds;
    return undefined;
  }

  #decodeClaimNames(value: Exclude<CelInput, null>): void {
    if (!isObject(value)) {
      this.#keep(refuse(value, 'idToken._claim_names', 'map[string]string'));
      return;
    }
    for (const [claim, source] of Object.entries(value)) {
      if (source === null) this.#claimNames.set(claim, '');
      else if (typeof source === 'string') this.#claimNames.set(claim, source);
      else this.#keep(refuse(source, 'idToken._claim_names', 'string'));
    }
  }

  #decodeClaimSources(value: Exclude<CelInput, null>): void {
    const place = 'idToken._claim_sources';
    if (!isObject(value)) {
      this.#keep(refuse(value, place, 'map[string]oidc.claimSource'));
      return;
    }
    for (const [name, source] of Object.entries(value)) {
      this.#claimSources.add(name);
      if (source === null) continue;
      if (!isObject(source)) {
        this.#keep(refuse(source, place, 'oidc.claimSource'));
        continue;
      }
      for (const [member, inner] of Object.entries(source)) {
        const field = findStructField(member, ['endpoint', 'access_token']);
        if (field === undefined || inner === null || typeof inner === 'string') continue;
        this.#keep(refuse(inner, `claimSource._claim_sources.${field}`, 'string'));
      }
    }
  }
}

function refuse(value: CelInput, place: string, type: string): string {
  return `json: cannot unmarshal ${nameJsonKind(value)} into Go struct field ${place} of type ${type}`;
}

function isObject(value: CelInput): value is Readonly<Record<string, CelInput>> {
  return nameJsonKind(value) === 'object';
}

/** The number that a JSON number or a string with one stands for, or Go's error. */
function readNumber(value: Exclude<CelInput, null>, field: string): number | bigint | string {
  if (value instanceof DoubleInput) return value.value;
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (typeof value !== 'string') return refuse(value, `idToken.${field}`, 'json.Number');
  if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/.test(value)) {
    const literal = quoteGoString(JSON.stringify(value));
    return `json: invalid number literal, trying to unmarshal ${literal} into Number`;
  }
  return /^-?[0-9]+$/.test(value) ? BigInt(value) : Number(value);
}

/** As Go on amd64 converts: towards zero, and everything that does not fit to the lowest. */
function toSeconds(value: number | bigint): bigint | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return undefined;
  const whole = typeof value === 'bigint' ? value : BigInt(Math.trunc(value));
  return BigInt.asIntN(64, whole) === whole ? whole : lowest;
}

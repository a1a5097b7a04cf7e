/** A static type of CEL. `name` is what upstream prints for it without its parameters. */
export interface CelType {
  readonly kind:
    | 'primitive'
    | 'null'
    | 'dyn'
    | 'any'
    | 'error'
    | 'time'
    | 'list'
    | 'map'
    | 'type'
    | 'opaque'
    | 'struct'
    | 'function'
    | 'parameter';
  readonly name: string;
  readonly parameters: readonly CelType[];
}

import type { Collection, Entity } from "./types.ts";

/** All that an account holds, in memory. */
export class Store {
  readonly #collections = new Map<string, Map<string, Entity>>();
  /** For references: where an ID leads, whatever the collection. */
  readonly #byId = new Map<string, Set<Entity>>();

  collection(name: string): Collection {
    return {
      get: (id) => this.#collections.get(name)?.get(id),
      list: () => [...(this.#collections.get(name)?.values() ?? [])],
      put: (entity) => this.#put(name, entity),
      delete: (id) => this.#delete(name, id),
    };
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The entity that a reference such as `{ id, type: "user_reference" }` means. */
  follow(id: string, type: string): Entity | undefined {
    const found = [...(this.#byId.get(id) ?? [])];
    const kind = type.replace(/_reference$/, "");
    // What only points there, such as the holder of a tag, may stand under the same ID.
    return found.find((entity) => entity["type"] === kind) ?? found.find((entity) => entity["type"] === type);
  }

  #put(name: string, entity: Entity): Entity {
    const entities = this.#collections.get(name) ?? new Map<string, Entity>();
    this.#collections.set(name, entities);
    this.#forget(entities.get(entity.id));
    entities.set(entity.id, entity);
    const known = this.#byId.get(entity.id);
    if (known) known.add(entity);
    else this.#byId.set(entity.id, new Set([entity]));
    return entity;
  }

  #delete(name: string, id: string): boolean {
    const entities = this.#collections.get(name);
    this.#forget(entities?.get(id));
    const existed = entities?.delete(id) === true;
    // What belonged to it is gone with it.
    if (existed) {
      for (const below of this.#collections.keys()) {
        if (below.startsWith(`${name}/${id}/`)) this.#drop(below);
      }
    }
    return existed;
  }

  #drop(name: string): void {
    for (const entity of this.#collections.get(name)?.values() ?? []) this.#forget(entity);
    this.#collections.delete(name);
  }

  #forget(entity: Entity | undefined): void {
    const known = entity && this.#byId.get(entity.id);
    if (!known) return;
    known.delete(entity);
    if (known.size === 0) this.#byId.delete(entity.id);
  }
}

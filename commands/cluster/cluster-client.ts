import type { KubernetesList } from './kubernetes-list.ts';

/** An API server, as far as the commands need one. Every method throws EnvironmentError with the way out. */
export interface ClusterClient {
  /** The context, for messages. */
  readonly context: string;
  /** The object at a path, or undefined where there is none (404). */
  get<T>(path: string): Promise<T | undefined>;
  /** The items of a collection, read page by page; empty where its API is not served. */
  list<T>(path: string, query?: Readonly<Record<string, string>>): Promise<KubernetesList<T>['items']>;
  /** The body as text, or undefined where it cannot be had within a few seconds. Throws nothing. */
  read(path: string): Promise<string | undefined>;
  /** Sends a patch and gives the object as it is then. */
  patch<T>(path: string, type: 'strategic-merge' | 'merge', body: unknown): Promise<T>;
  /** Deletes exactly the object with this uid; false where it is gone already. */
  delete(path: string, uid: string): Promise<boolean>;
}

import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access } from './access';

/** One route as the framework knows it. */
export interface DeclaredRoute {
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly access: Access | undefined;
}

/** Every handler of every mounted controller with what it declared. */
export function declaredRoutes(modules: ModulesContainer): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  return [...modules.values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype: object = metatype.prototype;
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler: unknown = Reflect.get(prototype, name);
        if (typeof handler !== 'function') return [];
        const method: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, handler);
        if (method === undefined) return [];
        return [
          {
            handler: `${metatype.name}.${name}`,
            method: RequestMethod[method],
            path: joined(
              Reflect.getMetadata(PATH_METADATA, metatype),
              Reflect.getMetadata(PATH_METADATA, handler),
            ),
            access: Reflect.getMetadata(ACCESS, handler) as Access | undefined,
          },
        ];
      });
    }),
  );
}

/** Closed by default: a handler that declares no access stops the boot, by name. */
export function refuseUndeclaredRoutes(modules: ModulesContainer): void {
  const undeclared = declaredRoutes(modules).filter(({ access }) => access === undefined);
  if (undeclared.length > 0) {
    const names = undeclared.map(({ handler }) => handler).join(', ');
    throw new Error(`These handlers declare no access (Public, Officer, Newsroom or System): ${names}`);
  }
}

function joined(prefix: unknown, path: unknown): string {
  const parts = [prefix, path].map((part) => String(part ?? '').replace(/^\/+|\/+$/g, ''));
  return `/${parts.filter(Boolean).join('/')}`;
}

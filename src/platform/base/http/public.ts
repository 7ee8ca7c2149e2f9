import { SetMetadata } from '@nestjs/common';

/** Read by the guard and by the contract test that lists every route. */
export const PUBLIC = 'doorstroom:public';

/** For what has to work before anybody is signed in: health, the session itself, signing in. Nothing with data. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

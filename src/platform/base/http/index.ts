export { httpAdapter } from './adapter.js';
export { cannotListen, refuseTakenAddress } from './address.js';
export { methodNotAllowed } from './allowed-methods.js';
export {
  BODIES,
  BodySha256,
  cutSlowBodies,
  type FileForm,
  RowsOfLines,
  TakesFile,
  TakesForm,
  TakesList,
  Turns,
} from './body/index.js';
export { configureHttp } from './configure.js';
export { keepRunningWithoutDatabase } from './keep-running.js';
export { type Language, languageOf } from './language.js';
export { LanguageParameter } from './language-parameter.js';
export { type AskedBy, createLogger, LOGGER, nestLogger } from './logger.js';
export { NamedDto } from './named.dto.js';
export { NumberFromQuery } from './number-from-query.js';
export { FHIR_TYPE, resourceSchema } from './fhir-schema.js';
export { allWell, FHIR_JSON, outcomeOf } from './operation-outcome.js';
export { openApiDocument, serveOpenApi } from './openapi.js';
export { PageQueryDto } from './page-query.dto.js';
export {
  type FieldError,
  problem,
  ProblemException,
  type Refusal,
  refusalOfProblem,
  unwrap,
} from './problem.js';
export { MessagesDto, ProblemDto } from './problem.dto.js';
export { PUBLIC, Public } from './public.js';
export { AnyQuery } from './query-parameters.js';
export { RateLimits } from './rate-limits.js';
export { REASON_CODE } from './reason-code.js';
export { methodOf, problemOf, routeOf } from './request-facts.js';
export { SettingsModule } from './settings.module.js';
export { type Trace, type Traced } from './traced.js';
export { tooManyRequests } from './refusal-of.js';

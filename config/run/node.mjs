/** node config/run/node.mjs: prints the folder with the Node that the image runs on, to be put in front of PATH; fetches it once. */
import { imageNode, programsOfNode } from '../image/node.mjs';

console.log(programsOfNode(imageNode()));

/** An application that overlays Meent, and what its members can decide besides: its words stand under {@code org/meent/garden}. */
package org.example.garden;

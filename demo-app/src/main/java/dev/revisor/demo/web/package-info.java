/** What every REST controller shares. */
@NullMarked
package dev.revisor.demo.web;

import org.jspecify.annotations.NullMarked;

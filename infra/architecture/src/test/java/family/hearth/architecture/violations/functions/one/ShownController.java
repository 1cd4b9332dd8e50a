package family.hearth.architecture.violations.functions.one;

import io.micronaut.http.annotation.Controller;

@Controller
public class ShownController {}

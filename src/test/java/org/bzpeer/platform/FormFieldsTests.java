package org.bzpeer.platform;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.bzpeer.SiteTest;
import org.bzpeer.account.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SiteTest
class FormFieldsTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @ParameterizedTest
    @CsvSource({
        "/join, name[0].x",
        "/join, email.class.x",
        "/reset, email[0].x",
        "/confirm, email[0].x",
        "/settings/name, name[0].x",
        "/settings/address, email.x"
    })
    void takesAParameterThatReachesIntoAFieldForNoneOfItsFields(String path, String parameter) throws Exception {
        mvc.perform(post(path).param(parameter, "1").with(people.as(people.member("Reaching Rita"))))
                .andExpect(status().isOk());
    }
}

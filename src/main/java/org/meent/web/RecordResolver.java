package org.meent.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;

/** Reads the components of records in expressions, hidden records too; the expression language itself knows only getters. */
public class RecordResolver extends ELResolver {
    /** For the server. */
    public RecordResolver() {}

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) return null;
        for (var component : base.getClass().getRecordComponents()) {
            if (!component.getName().equals(property)) continue;
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            context.setPropertyResolved(base, property);
            try {
                return accessor.invoke(base);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new ELException(e);
            }
        }
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) return null;
        context.setPropertyResolved(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) throw new PropertyNotWritableException("A record cannot be written: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? Object.class : null;
    }
}
